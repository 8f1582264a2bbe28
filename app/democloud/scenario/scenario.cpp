// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/scenario/scenario.h"

#include <algorithm>
#include <array>

namespace coder::demo {
namespace {

const QString all = QStringLiteral("*");
const QString profile = QStringLiteral("profile");
const QString vms = QStringLiteral("linode/instances");
const QString vm = QStringLiteral("linode/instances/{id}");

// The provider's words where they are known: recorded, or reported by users of its API.
Answer told(int status, const QString &reason)
{
    return refused(status, {{reason, {}}});
}

Answer gateway()
{
    return {502,
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1>"
            "</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
            "text/html",
            {}};
}

Answer with(Answer answer, const QByteArray &header, const QByteArray &value)
{
    answer.headers.append({header, value});
    return answer;
}

Answer tooMany()
{
    return with(told(429, u"Too many requests"_qs), "Retry-After", "3");
}

Answer soldOut()
{
    return told(403, u"There is no availability for the selected plan in the selected region at this time. Please try "
                     u"another region or plan."_qs);
}

// What goes wrong at the provider before a VM is there.
QList<Scenario> beforeTheVm()
{
    return {
        {.name = u"sold-out"_qs,
         .sentence = u"The provider has none left of the plan when the VM is to be created."_qs,
         .faults = {{"POST", vms, 0, soldOut()}}},
        {.name = u"rate-limited"_qs,
         .sentence = u"The provider asks to wait: the first calls, and the first create, are too many requests."_qs,
         .faults = {{"GET", profile, 1, tooMany()}, {"POST", vms, 1, tooMany()}}},
        {.name = u"api-500"_qs,
         .sentence = u"The provider's API fails at every call."_qs,
         .faults = {{{}, all, 0, told(500, u"Internal server error"_qs)}}},
        {.name = u"api-timeout-after-create"_qs,
         .sentence = u"The VM is created, but the answer that says so is lost."_qs,
         .faults = {{"POST", vms, 1, told(408, u"Please try again"_qs), true}}},
        {.name = u"html-502"_qs,
         .sentence = u"A gateway before the API answers in HTML at first, also to the create that was done."_qs,
         .faults = {{"GET", profile, 1, gateway()}, {"POST", vms, 1, gateway(), true}}},
        {.name = u"maintenance-503"_qs,
         .sentence = u"The provider's API is closed for maintenance."_qs,
         .faults = {{{}, all, 0, with(told(503, u"API is under maintenance"_qs), "X-Maintenance-Mode", "all")}}},
        {.name = u"bad-token"_qs,
         .sentence = u"The provider knows no such token."_qs,
         .faults = {{{}, all, 0, told(401, u"Invalid Token"_qs)}}},
        {.name = u"missing-scope"_qs,
         .sentence = u"The token may look at VMs but not make any."_qs,
         .tokenScopes =
             u"account:read_only events:read_only firewall:read_write images:read_only linodes:read_only"_qs},
        {.name = u"model-gated"_qs,
         .sentence = u"The model is gated, and no token that may read it is set."_qs,
         .changes = {Change::ModelsGated}},
        {.name = u"hub-unreachable"_qs,
         .sentence = u"The model hub does not answer this computer, and the VM at first neither."_qs,
         .changes = {Change::HubUnreachable},
         .quirks = {u"hub-unreachable-once"_qs}},
    };
}

// What goes wrong between the create and the model.
QList<Scenario> onTheWay()
{
    return {
        {.name = u"slow-boot"_qs,
         .sentence = u"The VM takes ten times as long to start."_qs,
         .durations = {{u"power"_qs, 240}, {u"boot"_qs, 600}}},
        {.name = u"ssh-refused-then-ok"_qs,
         .sentence = u"SSH is refused for minutes, then the first connections are dropped, then it works."_qs,
         .durations = {{u"boot"_qs, 300}},
         .quirks = {u"ssh-drops"_qs}},
        {.name = u"wrong-host-key"_qs,
         .sentence = u"What answers on the VM's address has another host key than the one the VM was made with."_qs,
         .quirks = {u"other-host-key"_qs}},
        {.name = u"ip-changed"_qs,
         .sentence = u"This computer's address is another one when the VM has started."_qs,
         .changes = {Change::ClientMoved}},
        {.name = u"cloud-init-error"_qs,
         .sentence = u"cloud-init on the VM fails before our set-up begins."_qs,
         .quirks = {u"cloud-init-error"_qs}},
        {.name = u"reboot-needed"_qs,
         .sentence = u"The GPU driver loads only after the VM was restarted."_qs,
         .quirks = {u"driver-needs-reboot"_qs}},
        {.name = u"disk-full-on-vm"_qs,
         .sentence = u"The VM's disk is full before the weights are there."_qs,
         .quirks = {u"disk-full"_qs}},
        {.name = u"vllm-oom-then-ok"_qs,
         .sentence = u"The model server runs out of GPU memory at its first start, and starts the second time."_qs,
         .quirks = {u"oom-once"_qs}},
        {.name = u"vllm-never-ready"_qs,
         .sentence = u"The model server starts and never gets ready."_qs,
         .quirks = {u"never-ready"_qs}},
        {.name = u"vllm-hangs"_qs,
         .sentence = u"The model server says that it is healthy and answers no question."_qs,
         .quirks = {u"hangs"_qs}},
    };
}

struct EngineFault
{
    const char *fault; // of vllmtrouble.py
    const char *sentence;
};

constexpr std::array engineFaults = {
    EngineFault{"no_cuda_device", "The model server finds no GPU in its first container."},
    EngineFault{"driver_mismatch",
                "The model server does not get along with the GPU driver until its own compatibility library is off."},
    EngineFault{"gpu_mem_busy", "The model server finds part of the GPU's memory taken."},
    EngineFault{"nccl_shm", "The model server finds the shared memory full."},
    EngineFault{"nccl_p2p", "The model server cannot let its GPUs reach into each other."},
    EngineFault{"nccl_other", "The model server looks for InfiniBand that is not there."},
    EngineFault{"ray_cluster",
                "The model server waits for a cluster that is not there, where the settings ask for one."},
    EngineFault{"hf_network", "The model server does not reach the model hub at its first start."},
    EngineFault{"hf_rate_limit", "The model server is asked by the model hub to wait at its first start."},
    EngineFault{"disk_full", "The model server finds the disk full until unused images are gone."},
    EngineFault{"corrupt_weights", "The model server finds a damaged file until the weights are fetched again."},
    EngineFault{"engine_died_unknown", "The model server ends without a word at its first start."},
    EngineFault{"cuda_oom_profile", "The model server has no room for its largest batch."},
    EngineFault{"software_bug", "The model server trips over a stale cache of compiled graphs."},
    EngineFault{"cuda_oom_kv", "The model server has no room for the cache it measured."},
    EngineFault{"cuda_oom_pinned_host",
                "The model server has no host memory for its swap space, where the settings ask for one."},
    EngineFault{"cuda_oom_graph", "The model server has no room left for its graphs."},
    EngineFault{"cuda_oom_sampler", "The model server has no room for as many requests at once."},
    EngineFault{"cuda_oom_runtime", "The model server runs out of GPU memory once it serves."},
    EngineFault{"cuda_crash", "The model server crashes at its first start once it serves."},
    EngineFault{"engine_timeout", "The model server runs into a time limit at its first start."},
    EngineFault{"trust_remote_code", "The model server refuses a model that brings code of its own."},
    EngineFault{"unsupported_arch", "The model server does not know the model's architecture."},
    EngineFault{"gated_repo", "The model server is refused the model's weights."},
};

// Each is so until what would really cure it was done.
QList<Scenario> inTheEngine()
{
    QList<Scenario> made;
    for (const EngineFault &one : engineFaults) {
        Scenario scenario;
        scenario.name = u"vllm-"_qs + QString::fromLatin1(one.fault).replace(u'_', u'-');
        scenario.sentence = QString::fromLatin1(one.sentence);
        scenario.quirks = {u"fault-"_qs + QString::fromLatin1(one.fault)};
        made << scenario;
    }
    return made;
}

// What goes wrong when a VM is there, and on the way to its end.
QList<Scenario> behindTheVm()
{
    return {
        {.name = u"token-revoked-later"_qs,
         .sentence = u"The token is revoked when the VM runs."_qs,
         .faults = {{{}, all, 0, told(401, u"Invalid Token"_qs), false, Begin::OnceRunning}}},
        {.name = u"other-account"_qs,
         .sentence = u"When the VM runs, the token is one of another account, which does not see the VM."_qs,
         .changes = {Change::OtherAccount}},
        {.name = u"vm-vanishes"_qs,
         .sentence = u"The VM is deleted by somebody else after its model has answered."_qs,
         .changes = {Change::VmsVanish},
         .quirks = {u"vanishes"_qs}},
        {.name = u"delete-fails-twice"_qs,
         .sentence = u"The provider fails twice at deleting the VM."_qs,
         .faults = {{"DELETE", vm, 2, told(500, u"Internal server error"_qs)}}},
        {.name = u"delete-locked"_qs,
         .sentence = u"The VM has a lock that forbids deleting it."_qs,
         .faults = {{"DELETE", vm, 0, told(400, u"Linode is locked: cannot_delete"_qs)}}},
    };
}

} // namespace

const QList<Scenario> &scenarios()
{
    static const QList<Scenario> made = beforeTheVm() + onTheWay() + inTheEngine() + behindTheVm();
    return made;
}

const Scenario *findScenario(const QString &name)
{
    const auto &known = scenarios();
    const auto found = std::ranges::find(known, name, &Scenario::name);
    return found == known.end() ? nullptr : &*found;
}

QStringList unknownScenarios(const QStringList &names)
{
    QStringList unknown;
    for (const QString &name : names)
        if (!findScenario(name))
            unknown << name;
    return unknown;
}

QString unknownScenarioWords(const QStringList &unknown)
{
    QStringList known;
    for (const Scenario &scenario : scenarios())
        known << scenario.name;
    return u"there is no scenario \"%1\"; there are %2"_qs.arg(unknown.join(u"\", \""_qs), known.join(u", "_qs));
}

} // namespace coder::demo
