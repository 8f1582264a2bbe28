# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced: configuring, building and testing one preset.

configure_preset() {
    step "configure ($1)"
    mkdir -p build
    cmake --preset "$1" >"build/configure-$1.log" 2>&1 || { cat "build/configure-$1.log"; die "configuring $1 failed"; }
}

# build_preset PRESET [TARGET...]
build_preset() {
    local preset=$1
    shift
    configure_preset "$preset"
    step "build ($preset)"
    cmake --build "build/$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}

# run_tests [--vm | --preset NAME] [ctest options]
run_tests() {
    local preset=dev
    if [[ ${1-} == --vm ]]; then
        shift
        run_vm_tests "$@"
        return
    fi
    if [[ ${1-} == --preset ]]; then
        preset=${2-}
        shift 2 || die "--preset needs a name: dev, asan, tsan or release"
    fi
    need_prism
    need_cloud_init
    build_preset "$preset"
    [[ $# -gt 0 ]] || print_diagnosis_table "$preset"
    step "test ($preset)"
    # More than there are processors: the long ones wait for programs, not for a processor.
    ctest --preset "$preset" --parallel "$(($(nproc) * 3 / 2))" "$@"
}

# How many logs of failed model servers are told by their class. ctest shows nothing of a test that passes, and judges.
print_diagnosis_table() {
    step "recorded and composed logs, by class"
    "build/$1/bin/core_healing" tst_diagnosis recordedLogsAreToldByTheirRootCause 2>&1 |
        sed -nE 's/^(QINFO|QWARN|SKIP) *: [^ ]*RootCause\(\) //p' || warn "not all are right: see the test"
}

# The product's user-data and guard on a whole Debian under QEMU; its disk is made once.
run_vm_tests() {
    need_packages vm
    tests/integration/vm/image.sh "$PWD/build/guest"
    build_preset dev integration_vm
    step "test (vm)"
    ctest --test-dir build/dev --label-regex '^vm$' --output-on-failure --no-tests=error "$@"
}

# Prism holds the demo cloud and the client to the provider's published API description. It comes from npm, so the
# tests that need it run where Node is there and say so where it is not.
prism_package=@stoplight/prism-cli@5.14.2

need_prism() {
    [[ ! -x build/prism/node_modules/.bin/prism ]] || return 0
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        warn "Node is not installed: the contract tests will be skipped (apt-get install nodejs npm)"
        return 0
    fi
    step "install $prism_package into build/prism"
    npm install --silent --no-fund --no-audit --prefix build/prism "$prism_package" </dev/null ||
        warn "npm could not install it: the contract tests will be skipped"
}
