# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of skw for bash.

_skw_rules() {
  skw rules 2>/dev/null | sed -n 's/^\([a-z][a-z-]*\).*/\1/p'
}

_skw() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local command=${COMP_WORDS[1]} words=

  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W \
      'lint fix format import export check rules explain --help --version' -- "$current")
    return
  fi

  case $command:$previous in
    lint:--format) words='text json sarif github' ;;
    lint:--fail-on) words='error warning info never' ;;
    format:--layout | import:--layout) words='canonical lines' ;;
    export:--to) words='canonical html csv flat-json' ;;
    export:--exported-at) return ;;
    fix:--rule | explain:explain) words=$(_skw_rules) ;;
    lint:--config | lint:--baseline | lint:--write-baseline | import:-o | import:--output | export:-o | export:--output)
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return
      ;;
    *)
      if [[ $current == -* ]]; then
        case $command in
          lint) words='--format --fail-on --config --draft --baseline --write-baseline --statistics --help' ;;
          fix) words='--unsafe --rule --in-place --diff --help' ;;
          format) words='--layout --check --in-place --help' ;;
          import) words='--output --layout --help' ;;
          export) words='--to --exported-at --output --help' ;;
          *) words='--help' ;;
        esac
      else
        case $command in
          lint | fix | format | import | export | check) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
        esac
        return
      fi
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -o filenames -F _skw skw
