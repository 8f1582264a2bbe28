// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>
#include <string_view>
#include <unistd.h>

// Loaded into the built program (LD_PRELOAD) by tests that kill it: the process ends itself by SIGKILL at one exact
// write of a session's journal, which no watcher from outside could hit. CODER_KILL_AT is STEP:MOMENT:
//   begun    the journal says that the step has begun; nothing of it was done yet
//   before N nothing is on disk yet of what the step did or learned with its Nth record (or of its end)
//   after N  that record is on disk; nothing that follows was done
// Sessions are replaced by rename (session.json), begun steps are lines (events.jsonl): core/session/sessionstore.
namespace {

struct Target
{
    std::string line; // of the step in the events
    bool isBegun = false;
    bool isBefore = false;
    int record = 0;
};

Target targetFrom(std::string_view text)
{
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return {};
    const std::string_view moment = text.substr(colon + 1);
    Target target;
    target.line = R"("detail":")" + std::string(text.substr(0, colon)) + '"';
    target.isBegun = moment == "begun";
    target.isBefore = moment.starts_with("before");
    target.record = target.isBegun ? 0 : moment.back() - '0';
    return target;
}

const Target &target()
{
    const char *text = std::getenv("CODER_KILL_AT");
    static const Target wanted = targetFrom(text ? text : "");
    return wanted;
}

bool hasBegun = false;
int records = 0;

void end()
{
    ::kill(::getpid(), SIGKILL);
}

template<class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

bool isStep(std::string_view text)
{
    return text.find(R"("event":"step")") != std::string_view::npos;
}

// One more record of the step that has begun; true if it is the one meant.
bool counts()
{
    return hasBegun && ++records == target().record;
}

} // namespace

extern "C" ssize_t write(int fd, const void *buf, size_t n)
{
    static auto *const real = next<ssize_t(int, const void *, size_t)>("write");
    const std::string_view text(static_cast<const char *>(buf), n);
    if (target().line.empty() || !isStep(text))
        return real(fd, buf, n);
    if (hasBegun && target().isBefore)
        end(); // the next step begins: that is a record of the end of this one
    const ssize_t written = real(fd, buf, n);
    hasBegun = hasBegun || text.find(target().line) != std::string_view::npos;
    if (hasBegun && target().isBegun)
        end();
    return written;
}

extern "C" int rename(const char *from, const char *to) // NOLINT(readability-inconsistent-declaration-parameter-name)
{
    static auto *const real = next<int(const char *, const char *)>("rename");
    const bool isMeant = std::string_view(to).ends_with("/session.json") && counts();
    if (isMeant && target().isBefore)
        end();
    const int result = real(from, to);
    if (isMeant)
        end();
    return result;
}
