/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The page's style. It holds nothing of a document: what stands in a style element is not escaped. */
#define SW_HTML_STYLE \
  "\n" \
  ":root{color-scheme:light dark;--text:#1d1d20;--page:#ffffff;--dim:#5a5a62;--line:#d5d5da;--link:#1a5fb4}\n" \
  "@media (prefers-color-scheme:dark){:root{--text:#ececf0;--page:#1e1e22;--dim:#a9a9b2;--line:#45454c;" \
  "--link:#99c1f1}}\n" \
  "body{color:var(--text);background:var(--page);font:1rem/1.55 system-ui,sans-serif;max-width:48rem;" \
  "margin:0 auto;padding:clamp(.75rem,4vw,1.5rem);overflow-wrap:anywhere}\n" \
  "h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}\n" \
  "h2{font-size:1.4rem;margin:2.5rem 0 .5rem;padding-block-end:.25rem;border-block-end:1px solid var(--line)}\n" \
  "h3{font-size:1.15rem;margin:1.75rem 0 .25rem}\n" \
  "h4{font-size:1rem;margin:1.25rem 0 .25rem}\n" \
  "p{margin:.25rem 0;white-space:pre-line}\n" \
  "ol,ul{margin:.5rem 0;padding-inline-start:2rem}\n" \
  "li{margin-block:.35rem}\n" \
  "ul[data-list]{columns:20rem;column-gap:2rem}\n" \
  "ul[data-list] li{break-inside:avoid;margin:0;padding-block:.15rem}\n" \
  "dl{display:grid;grid-template-columns:minmax(9.5rem,max-content) 1fr;gap:.15rem 1rem;margin:.5rem 0}\n" \
  "dt,.role,.guide,.cites,footer{color:var(--dim)}\n" \
  "dd{margin:0}\n" \
  "dd:empty::before{content:\"\\2014\"}\n" \
  ".cites{font-size:.85em}\n" \
  ".cites a,.cites span{text-decoration:none}\n" \
  "span.cites a,span.cites span{border:1px solid var(--line);border-radius:.6em;padding:0 .45em;" \
  "display:inline-block;max-width:100%;box-sizing:border-box}\n" \
  "div.cites{line-height:1.4}\n" \
  "div.cites a,div.cites b{color:inherit;font-weight:normal}\n" \
  "div.cites :is(a,span)+:is(a,span)::before{content:\"\\00b7\\00a0\"}\n" \
  ".cites a:hover{text-decoration:underline}\n" \
  "a{color:var(--link)}\n" \
  "a:focus-visible{outline:2px solid currentColor;outline-offset:2px}\n" \
  "li:target{outline:2px solid var(--link);outline-offset:.2rem}\n" \
  "nav{margin:1.5rem 0;user-select:none}\n" \
  "nav h2{font-size:1rem;margin:0;border:0;padding:0}\n" \
  "nav ul{list-style:none;margin:0;padding:0}\n" \
  "nav ul ul{padding-inline-start:1rem}\n" \
  "nav li{margin:.1rem 0}\n" \
  "nav li li{display:inline-block;margin-inline-end:1rem;font-size:.9em}\n" \
  "nav a{text-decoration:none}\n" \
  "nav a:hover{text-decoration:underline}\n" \
  "@media print{:root{--text:#000;--page:#fff;--dim:#333;--line:#999;--link:#000;color-scheme:light}" \
  "body{max-width:none;padding:0;font-size:10pt;line-height:1.45}nav{display:none}" \
  "h2,h3,h4,.role,.guide,h3+p{break-after:avoid}li,dl,footer{break-inside:avoid}p{orphans:3;widows:3}" \
  "h2{margin-top:1.75rem}h3{margin-top:1.25rem}h4{margin-top:.9rem}ul[data-list]{columns:16em}" \
  "a{text-decoration:none}span.cites a,span.cites span{border:0;padding:0;margin-inline-end:.4em}" \
  "span.cites a::before,span.cites span::before{content:\"[\"}" \
  "span.cites a::after,span.cites span::after{content:\"]\"}}\n" \
  "@page{margin:18mm 16mm}\n"
