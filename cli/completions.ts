import { COMMAND, OPTION_ROWS, SHELLS, type Shell, SUB_COMMANDS } from './table.ts';

/** The script that makes a shell complete the command's options and values; the shell itself completes files. */
export const completionScript = (shell: Shell): string => SCRIPTS[shell]();

const words = (list: readonly string[]): string => list.join(' ');
const NAMES = OPTION_ROWS.flatMap(({ name, short }) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]);
const COMMANDS = Object.keys(SUB_COMMANDS);
/** Options grouped by the values that they take. */
const WITH_CHOICES = OPTION_ROWS.flatMap(({ name, choices }) => (choices ? [{ name: `--${name}`, choices }] : []));
/** Options that take a value that is neither from a list nor a file. */
const FREE = OPTION_ROWS.filter(({ value, choices }) => value !== null && value !== 'FILE' && !choices).map(
  ({ name }) => `--${name}`,
);

const SCRIPTS: Readonly<Record<Shell, () => string>> = {
  bash: () => `_its_the_saml() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  case $before in
${WITH_CHOICES.map(({ name, choices }) => `    ${name}) COMPREPLY=($(compgen -W '${words(choices)}' -- "$word")); return ;;`).join('\n')}
    ${FREE.join('|')}) return ;;
    completion) COMPREPLY=($(compgen -W '${words(SHELLS)}' -- "$word")); return ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W '${words(NAMES)}' -- "$word"))
  else
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$word"))
    ((COMP_CWORD == 1)) && COMPREPLY+=($(compgen -W '${words(COMMANDS)}' -- "$word"))
  fi
}
complete -F _its_the_saml ${COMMAND}
`,
  // On zsh's function path the file is the function itself; if it is sourced, it registers one.
  zsh: () => `#compdef ${COMMAND}
_${COMMAND}() {
  local context state line
  _arguments -s \\
${OPTION_ROWS.map(({ name, short, value, choices, repeatable }) => {
  const action = choices ? `:(${words(choices)})` : value === 'FILE' ? ':_files' : value === null ? '' : ': ';
  const argument = value === null ? '' : `:${value}${action}`;
  const names = short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
  return names.map((each) => `    '${repeatable ? '*' : ''}${each}${argument}' \\`).join('\n');
}).join('\n')}
    '1: :->first' '*: :->other' && return
  case $state in
    first) _alternative 'commands:command:(${words(COMMANDS)})' 'files:FILE:_files' ;;
    other) if [[ \${line[1]} == completion ]]; then _values shell ${words(SHELLS)}; else _files; fi ;;
  esac
}
if [[ \${funcstack[1]} == _${COMMAND} ]]; then _${COMMAND} "$@"; else compdef _${COMMAND} ${COMMAND}; fi
`,
  fish: () =>
    [
      ...OPTION_ROWS.map(({ name, short, value, choices }) => {
        const kind = value === 'FILE' ? ' -r' : choices ? ` -x -a '${words(choices)}'` : value === null ? '' : ' -x';
        return `complete -c ${COMMAND} -l ${name}${short === undefined ? '' : ` -s ${short}`}${kind}`;
      }),
      `complete -c ${COMMAND} -n __fish_use_subcommand -a '${words(COMMANDS)}'`,
      `complete -c ${COMMAND} -n '__fish_seen_subcommand_from completion' -x -a '${words(SHELLS)}'`,
      '',
    ].join('\n'),
  powershell: () => `Register-ArgumentCompleter -Native -CommandName ${COMMAND} -ScriptBlock {
  param($word, $ast, $position)
  $values = @{
${WITH_CHOICES.map(({ name, choices }) => `    '${name}' = @(${choices.map((choice) => `'${choice}'`).join(', ')})`).join('\n')}
    'completion' = @(${SHELLS.map((shell) => `'${shell}'`).join(', ')})
  }
  $elements = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $before = if ($word -eq '') { $elements[-1] } else { $elements[-2] }
  $candidates = if ($values.ContainsKey("$before")) { $values["$before"] } else { @(${NAMES.map((name) => `'${name}'`).join(', ')}) + @(${COMMANDS.map((name) => `'${name}'`).join(', ')}) }
  $candidates | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`,
};
