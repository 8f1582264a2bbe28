// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"

#include <array>

namespace coder {
namespace {

using enum SettingKind;
using enum SettingUse;

constexpr const char *id = "[a-z0-9][a-z0-9-]*";
constexpr const char *anything = "[^\\x00-\\x1f]*";
constexpr const char *imageReference = "[A-Za-z0-9][A-Za-z0-9._/:@-]*";

// clang-format off
constexpr std::array table{
    // name, kind, use, required, fallback, least, most, pattern, help
    Setting{"REGION", Text, Launch, true, "", 0, 0, id, QT_TRANSLATE_NOOP("Settings", "Where the VM is made, such as us-east.")},
    Setting{"TYPE", Text, Launch, true, "", 0, 0, id, QT_TRANSLATE_NOOP("Settings", "The plan that is rented, such as g2-gpu-rtx4000a1-s.")},
    Setting{"MODEL_ID", Text, Launch, true, "", 0, 0, "[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*", QT_TRANSLATE_NOOP("Settings", "The model at Hugging Face, as owner/name.")},
    Setting{"SERVED_MODEL_NAME", Text, Launch, false, "", 0, 0, "[A-Za-z0-9][A-Za-z0-9._-]*", QT_TRANSLATE_NOOP("Settings", "The name clients ask for; without it, the model's own family name.")},
    Setting{"FIREWALL_ID", Integer, Launch, false, "", 1, 9007199254740991.0, "", QT_TRANSLATE_NOOP("Settings", "A firewall of yours to use; without it one is made for the session.")},
    Setting{"IMAGE", Text, Launch, false, "", 0, 0, "(linode|private|shared)/[A-Za-z0-9._-]+", QT_TRANSLATE_NOOP("Settings", "The disk image; without it one with the driver is preferred.")},
    Setting{"LEASE_HOURS", Integer, Launch, false, "4", 1, 168, "", QT_TRANSLATE_NOOP("Settings", "The latest end: the VM is destroyed before this many hours are over.")},
    Setting{"SESSION_CAP_USD", Dollars, Launch, false, "", 0, 100000, "", QT_TRANSLATE_NOOP("Settings", "The most one session may cost; shortens the lease.")},
    Setting{"MONTH_CAP_USD", Dollars, Launch, false, "", 0, 1000000, "", QT_TRANSLATE_NOOP("Settings", "The most all sessions of a month may cost.")},
    Setting{"MONTH_CAP_ENDS_SESSIONS", Switch, Launch, false, "false", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "At the month's cap, end what runs with the hour that is paid.")},
    Setting{"HOUR_AWARE", Switch, Launch, false, "true", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "Keep an idle VM until the hour that is paid already is nearly over.")},
    Setting{"WATCHDOG_ENABLED", Switch, Launch, false, "true", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "Destroy the VM when it is idle; the lease holds in any case.")},
    Setting{"WATCHDOG_TIMEOUT_MINUTES", Integer, Launch, false, "30", 1, 10080, "", QT_TRANSLATE_NOOP("Settings", "How long the VM may be idle.")},
    Setting{"WATCHDOG_WARNING_MINUTES", Integer, Launch, false, "5", 0, 1440, "", QT_TRANSLATE_NOOP("Settings", "How long before the end a warning is given.")},
    Setting{"VLLM_TENSOR_PARALLEL_SIZE", Integer, Guest, false, "", 1, 64, "", QT_TRANSLATE_NOOP("Settings", "Over how many GPUs the model is spread; without it, all of the plan.")},
    Setting{"VLLM_MAX_MODEL_LEN", Integer, Guest, false, "", 256, 10485760, "", QT_TRANSLATE_NOOP("Settings", "The longest context in tokens; without it, the model's own.")},
    Setting{"VLLM_GPU_MEMORY_UTILIZATION", Fraction, Guest, false, "0.90", 0.1, 0.99, "", QT_TRANSLATE_NOOP("Settings", "The share of GPU memory vLLM may take.")},
    Setting{"VLLM_MAX_NUM_SEQS", Integer, Guest, false, "", 1, 8192, "", QT_TRANSLATE_NOOP("Settings", "How many requests run at once.")},
    Setting{"VLLM_DTYPE", Choice, Guest, false, "auto", 0, 0, "auto half float16 bfloat16 float float32", QT_TRANSLATE_NOOP("Settings", "The number format of the computation.")},
    Setting{"VLLM_KV_CACHE_DTYPE", Choice, Guest, false, "auto", 0, 0, "auto float16 bfloat16 fp8 fp8_e4m3 fp8_e5m2 fp8_inc fp8_ds_mla", QT_TRANSLATE_NOOP("Settings", "The number format of the KV cache.")},
    Setting{"VLLM_EXTRA_ARGS", Text, Guest, false, "", 0, 0, anything, QT_TRANSLATE_NOOP("Settings", "More options for vLLM, as on a command line.")},
    Setting{"VLLM_IMAGE", Text, Guest, false, "", 0, 0, imageReference, QT_TRANSLATE_NOOP("Settings", "The container image of vLLM; without it, the version this program is tested with.")},
    Setting{"VLLM_PORT", Integer, Local, false, "8000", 1, 65535, "", QT_TRANSLATE_NOOP("Settings", "The local port of the first session's tunnel.")},
    Setting{"PERF_PROFILE", Choice, Guest, false, "", 0, 0, "A B C D E", QT_TRANSLATE_NOOP("Settings", "A performance profile of the older tool.")},
    Setting{"ENABLE_HF_CACHE", Switch, Guest, false, "true", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "Keep downloaded weights on the VM's disk across restarts.")},
    Setting{"ENABLE_HEALTHCHECKS", Switch, Guest, false, "true", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "Let the container runtime check the services.")},
    Setting{"ENABLE_NCCL_ENV", Switch, Guest, false, "false", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "Set the NCCL environment for several GPUs.")},
    Setting{"ENABLE_OPENWEBUI", Switch, Guest, false, "false", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "Run Open WebUI beside the model.")},
    Setting{"OPENWEBUI_AUTH", Switch, Guest, false, "true", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "Open WebUI asks for a login.")},
    Setting{"OPENWEBUI_IMAGE", Text, Guest, false, "", 0, 0, imageReference, QT_TRANSLATE_NOOP("Settings", "The container image of Open WebUI.")},
    Setting{"WEBUI_PORT", Integer, Local, false, "3000", 1, 65535, "", QT_TRANSLATE_NOOP("Settings", "The local port of Open WebUI's tunnel.")},
    Setting{"HUGGING_FACE_HUB_TOKEN", Secret, Token, false, "", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "Reads gated models; belongs into .env.secrets.")},
    Setting{"LINODE_TOKEN", Secret, Token, false, "", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "The provider's API token; belongs into .env.secrets.")},
    Setting{"LINODE_CLI_TOKEN", Secret, Token, false, "", 0, 0, "", QT_TRANSLATE_NOOP("Settings", "The same, by the name linode-cli gives it.")},
};
// clang-format on

} // namespace

std::span<const Setting> settings()
{
    return table;
}

const Setting *findSetting(const QString &name)
{
    for (const Setting &setting : table)
        if (name == QLatin1String(setting.name))
            return &setting;
    return nullptr;
}

} // namespace coder
