#compdef skw
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of skw for zsh.

_skw_rules() {
  local -a rules
  rules=(${(f)"$(skw rules 2>/dev/null | sed -n 's/^\([a-z][a-z-]*\).*/\1/p')"})
  compadd -a rules
}

_skw() {
  local -a commands
  commands=(
    'lint:report where frameworks leave the pattern'
    'fix:apply fixes'
    'format:write in a layout'
    'import:make a framework of a public page'
    'export:hand on in another format'
    'check:tell whether files are frameworks'
    'rules:list the rules'
    'explain:tell why a rule is there'
  )
  if ((CURRENT == 2)); then
    _describe command commands
    compadd -- --help --version
    return
  fi

  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
    lint)
      _arguments '--format[how to report]:format:(text json sarif github)' \
        '--fail-on[least severity that fails]:severity:(error warning info never)' \
        '--config[use this configuration]:file:_files' \
        '--draft[leave out what is not written yet]' \
        '--baseline[leave out recorded findings]:file:_files' \
        '--write-baseline[record the findings]:file:_files' \
        '--statistics[count findings by rule]' '--help[show help]' '*:file:_files'
      ;;
    fix)
      _arguments '--unsafe[also fixes that may change the meaning]' '*--rule[only this rule]:rule:_skw_rules' \
        '(--diff)--in-place[change the files]' '(--in-place)--diff[show what would change]' \
        '--help[show help]' '*:file:_files'
      ;;
    format)
      _arguments '--layout[the layout]:layout:(canonical lines)' '--check[change nothing]' \
        '--in-place[change the files]' '--help[show help]' '*:file:_files'
      ;;
    import)
      _arguments '(-o --output)'{-o,--output}'[write there]:file:_files' \
        '--layout[the layout]:layout:(canonical lines)' '--help[show help]' ':file:_files'
      ;;
    export)
      _arguments '--to[the format]:format:(canonical html csv flat-json)' '--exported-at[the time of the export]:time:' \
        '(-o --output)'{-o,--output}'[write there]:file:_files' '--help[show help]' '*:file:_files'
      ;;
    check) _arguments '--help[show help]' '*:file:_files' ;;
    explain) _arguments '--help[show help]' ':rule:_skw_rules' ;;
    *) _arguments '--help[show help]' ;;
  esac
}

_skw "$@"
