#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The window, or without a display the main job from start to receipt, on the built-in demo cloud: nothing is rented,
# nothing leaves this computer, and whatever way it ends, nothing is left running. Its state is a folder of its own,
# apart from real and demo sessions.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/say.sh
source tools/say.sh

programs=$PWD/build/release/bin
stub=$PWD/tools/demo
session=tour
folder=
cloud=
rented=

own_folder() {
    folder=$(mktemp -d "${TMPDIR:-/tmp}/coder-demo.XXXXXX")
    mkdir -p "$folder"/{state,data,config,cache,project}
    export XDG_STATE_HOME=$folder/state XDG_DATA_HOME=$folder/data
    export XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache
    export PATH=$stub:$programs:$PATH # the stub aider, not one that is installed here
    cd "$folder/project"              # no .env of another folder
}

# Started here rather than by --demo, so that it can be ended here; in a process session of its own, so that Ctrl+C
# does not take it away before the VM is destroyed.
start_cloud() {
    local state=$XDG_STATE_HOME/linode-llm-coder/demo/cloud scenario=()
    [[ -z ${CODER_DEMO_SCENARIO-} ]] || read -ra scenario <<<"--scenario ${CODER_DEMO_SCENARIO//,/ }"
    setsid coder demo-cloud --state "$state" --speed "${CODER_DEMO_SPEED:-60}" "${scenario[@]}" \
        >"$folder/cloud.log" 2>&1 </dev/null &
    cloud=$!
    local tries=0
    until [[ -s $folder/cloud.log ]]; do
        if ! kill -0 "$cloud" 2>/dev/null || ((++tries > 100)); then
            cat "$folder/cloud.log" >&2
            die "the demo cloud did not start"
        fi
        sleep 0.1
    done
}

clean_up() {
    local code=$?
    trap - EXIT INT TERM
    local sessions=$folder/state/linode-llm-coder/demo/sessions name
    if [[ -n $rented && -d $sessions ]]; then
        for name in "$sessions"/*/; do
            [[ -d $name ]] || continue
            coder --demo --quiet down "$(basename "$name")" --force >/dev/null || warn "the demo's VM ends with the demo cloud"
        done
    fi
    [[ -z $cloud ]] || { kill "$cloud" 2>/dev/null || true; wait "$cloud" 2>/dev/null || true; }
    cd /
    [[ -z $folder ]] || rm -rf "$folder"
    exit "$code"
}

# told WORDS...: shows the command, then runs it
told() {
    printf '\n$ %s\n' "$*"
    "$@"
}

story() {
    step "Renting a GPU VM, serving a model on it, and starting aider against it"
    say "(A stand-in for the provider runs on this computer; minutes pass as seconds. The VM's SSH is real.)"
    rented=1
    told coder --demo up "$session" --launch-aider
    step "The session is still there, and so is its bill"
    told coder --demo status "$session"
    step "Destroying it, with the receipt"
    told coder --demo down "$session" --force
    rented=
    step "That was all of it"
    say "The same with a real account: set LINODE_TOKEN, write REGION, TYPE and MODEL_ID into .env, run \`coder up\`."
}

# The window on the demo cloud, with the first session one click away. What it leaves running when it is closed (it asks)
# ends here: a demo leaves nothing behind.
window() {
    step "The window, on the built-in demo cloud"
    say "(A stand-in for the provider runs on this computer; minutes pass as seconds. Quitting the window ends it all.)"
    rented=1
    coder-desktop --demo "$@" &
    local desktop=$!
    # A signal to this script alone is handed on; wait is asked again, because a signal ends it early.
    trap 'kill -TERM "$desktop" 2>/dev/null || true' INT TERM
    local code=0
    while kill -0 "$desktop" 2>/dev/null; do
        wait "$desktop" && code=0 || code=$?
    done
    return "$code"
}

main() {
    trap clean_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    own_folder
    start_cloud
    if [[ -n ${DISPLAY-}${WAYLAND_DISPLAY-} && -x $programs/coder-desktop ]]; then
        window "$@"
    else
        story
    fi
}

main "$@"
