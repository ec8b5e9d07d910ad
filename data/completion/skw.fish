# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of skw for fish.

function __skw_rules
    skw rules 2>/dev/null | string match -rg '^([a-z][a-z-]*)'
end

set -l first __fish_use_subcommand
complete -c skw -f -n $first -a lint -d 'Report where frameworks leave the pattern'
complete -c skw -f -n $first -a fix -d 'Apply fixes'
complete -c skw -f -n $first -a format -d 'Write in a layout'
complete -c skw -f -n $first -a import -d 'Make a framework of a public page'
complete -c skw -f -n $first -a export -d 'Hand on in another format'
complete -c skw -f -n $first -a check -d 'Tell whether files are frameworks'
complete -c skw -f -n $first -a rules -d 'List the rules'
complete -c skw -f -n $first -a explain -d 'Tell why a rule is there'
complete -c skw -f -n $first -l version -d 'Show the version'
complete -c skw -l help -d 'Show help'

complete -c skw -n '__fish_seen_subcommand_from lint' -x -l format -a 'text json sarif github'
complete -c skw -n '__fish_seen_subcommand_from lint' -x -l fail-on -a 'error warning info never'
complete -c skw -n '__fish_seen_subcommand_from lint' -r -l config
complete -c skw -n '__fish_seen_subcommand_from lint' -l draft
complete -c skw -n '__fish_seen_subcommand_from lint' -r -l baseline
complete -c skw -n '__fish_seen_subcommand_from lint' -r -l write-baseline
complete -c skw -n '__fish_seen_subcommand_from lint' -l statistics
complete -c skw -n '__fish_seen_subcommand_from fix' -l unsafe
complete -c skw -n '__fish_seen_subcommand_from fix' -x -l rule -a '(__skw_rules)'
complete -c skw -n '__fish_seen_subcommand_from fix format' -l in-place
complete -c skw -n '__fish_seen_subcommand_from fix' -l diff
complete -c skw -n '__fish_seen_subcommand_from format import' -x -l layout -a 'canonical lines'
complete -c skw -n '__fish_seen_subcommand_from import' -r -s o -l output
complete -c skw -n '__fish_seen_subcommand_from format' -l check
complete -c skw -n '__fish_seen_subcommand_from export' -x -l to -a 'canonical html csv flat-json'
complete -c skw -n '__fish_seen_subcommand_from export' -x -l exported-at
complete -c skw -n '__fish_seen_subcommand_from export' -r -s o -l output
complete -c skw -f -n '__fish_seen_subcommand_from explain' -a '(__skw_rules)'
complete -c skw -f -n '__fish_seen_subcommand_from rules'
