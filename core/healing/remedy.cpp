// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/remedy.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace coder::healing {
namespace {

struct NeedName
{
    Need need;
    const char *id;
    const char *words;
};

constexpr std::array needs = {
    NeedName{Need::Nothing, "", nullptr},
    NeedName{Need::Money, "money",
             QT_TRANSLATE_NOOP("Remedy", "It takes a larger or another VM, which may cost more.")},
    NeedName{Need::Trust, "trust", QT_TRANSLATE_NOOP("Remedy", "It takes your trust: the model's own code would run.")},
    NeedName{Need::Licence, "licence",
             QT_TRANSLATE_NOOP("Remedy", "It takes the model's licence accepted at Hugging Face, and a token for it.")},
    NeedName{Need::OtherModel, "other_model", QT_TRANSLATE_NOOP("Remedy", "It takes another model.")},
    NeedName{Need::OtherImage, "other_image", QT_TRANSLATE_NOOP("Remedy", "It takes another version of vLLM.")},
    NeedName{Need::ShorterContext, "shorter_context",
             QT_TRANSLATE_NOOP("Remedy", "It takes a shorter context than the limit allows.")},
    NeedName{Need::Person, "person", QT_TRANSLATE_NOOP("Remedy", "It takes a person's look.")},
};

bool wasTried(const QList<Attempt> &attempts, FaultClass fault, const Remedy &remedy)
{
    return std::ranges::any_of(attempts, [&](const Attempt &one) {
        return one.fault == fault && one.changes == remedy.changes && !one.changes.isEmpty();
    });
}

// What is so already cannot help.
bool isInForce(const Remedy &remedy, const VllmArguments &arguments)
{
    const auto isSetting = [](const Change &change) {
        return change.kind == Change::Kind::Argument || change.kind == Change::Kind::Environment;
    };
    return !remedy.changes.isEmpty() && std::ranges::all_of(remedy.changes, isSetting)
           && applied(remedy, arguments) == arguments;
}

} // namespace

QString needId(Need need)
{
    return QString::fromLatin1(needs.at(static_cast<std::size_t>(need)).id);
}

const char *needWords(Need need)
{
    return needs.at(static_cast<std::size_t>(need)).words;
}

QString changeKindId(Change::Kind kind)
{
    static constexpr std::array ids = {"argument", "environment", "host", "image", "none"};
    return QString::fromLatin1(ids.at(static_cast<std::size_t>(kind)));
}

Remedy nextRemedy(const Diagnosis &diagnosis, const QList<Attempt> &attempts, const VllmArguments &arguments,
                  const HealingLimits &limits)
{
    const bool isOver = attempts.size() >= limits.maxAttempts;
    for (const Remedy &remedy : remediesFor(diagnosis, arguments, limits)) {
        if (wasTried(attempts, diagnosis.fault, remedy) || isInForce(remedy, arguments) || (isOver && remedy.automatic))
            continue;
        return remedy;
    }
    return isFault(diagnosis.fault) ? Remedy{{}, false, Need::Person} : Remedy{};
}

VllmArguments applied(const Remedy &remedy, const VllmArguments &arguments)
{
    VllmArguments changed = arguments;
    for (const Change &change : remedy.changes) {
        const bool isAway = change.to.isEmpty() && !change.from.isEmpty();
        if (change.kind == Change::Kind::Argument)
            changed = isAway ? changed.without(change.name) : changed.with(change.name, change.to);
        else if (change.kind == Change::Kind::Environment)
            changed = changed.withEnvironment(change.name, change.to);
    }
    return changed;
}

} // namespace coder::healing
