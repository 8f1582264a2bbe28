// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completioncommand.h"

#include "app/cli/commandparts.h"
#include "app/cli/completionvalues.h"

#include <cstdio>

namespace coder {
namespace {

constexpr const char *bashScript =
    R"(# bash completion of coder. It asks the program itself, so it is never out of step with it.
_coder() {
    local line program=${COMP_WORDS[0]/#\~/$HOME}
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :files) compopt -o filenames; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2") ;;
            :folders) compopt -o filenames; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$2") ;;
            *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done < <("$program" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace
    return 0
}
complete -F _coder coder
)";

constexpr const char *zshScript = R"(#compdef coder
# zsh completion of coder. It asks the program itself, so it is never out of step with it.
_coder() {
    local line word
    local -a candidates
    for line in "${(@f)$(${(Q)words[1]} complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
            '') ;;
            :files) _files ;;
            :folders) _files -/ ;;
            *) word=${line%%$'\t'*}; candidates+=("${word//:/\\:}:${line#*$'\t'}") ;;
        esac
    done
    (( $#candidates )) && _describe -V coder candidates
}
if [[ ${funcstack[1]} == _coder ]]; then
    _coder "$@"
elif (( $+functions[compdef] )); then
    compdef _coder coder
fi
)";

constexpr const char *fishScript =
    R"(# fish completion of coder. It asks the program itself, so it is never out of step with it.
function __coder_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l current (commandline -ct)
    for line in ($program complete -- $words "$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete -c coder -f -a '(__coder_complete)'
)";

const char *scriptFor(const std::string &shell)
{
    return shell == "bash" ? bashScript : shell == "zsh" ? zshScript : fishScript;
}

void print(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
}

int answer(const CLI::App &app, const QStringList &words)
{
    const Completion completion = complete(app, words, valuesOnDisk);
    for (const Candidate &candidate : completion.candidates)
        print(candidate.word + u'\t' + candidate.help);
    if (completion.wantsFiles)
        print(u":files"_qs);
    if (completion.wantsFolders)
        print(u":folders"_qs);
    return ExitDone;
}

} // namespace

void addCompletion(CLI::App &app, Invocation &invocation)
{
    auto shell = std::make_shared<std::string>();
    CLI::App *completion = addCommand(app, "completion", "Print what a shell needs to complete this program's words",
                                      "  . <(coder completion bash)          for this shell\n"
                                      "  coder completion fish > ~/.config/fish/completions/coder.fish\n"
                                      "  coder completion zsh > ~/.zsh/_coder    a folder of $fpath");
    completion->add_option("shell", *shell, "Which shell")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
    completion->callback([shell, &invocation] {
        std::fputs(scriptFor(*shell), stdout);
        invocation.exitCode = ExitDone;
    });
    CLI::App *hidden = app.add_subcommand("complete", "Candidates for the last word");
    hidden->group("");
    hidden->callback([&app, &invocation] { invocation.exitCode = answer(app, invocation.rest); });
}

} // namespace coder
