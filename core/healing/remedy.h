// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/arguments.h"
#include "core/healing/diagnosis.h"

namespace coder::healing {

// One thing that becomes another.
struct Change
{
    enum class Kind {
        Argument,    // of vLLM; an empty `to` takes it away, an empty `from` with an empty `to` sets a flag
        Environment, // of the container
        Host,        // something done on the VM: `name` is one of the actions of remedytable.cpp
        Image,       // of the container
        None,
    };

    Kind kind = Kind::None;
    QString name;
    QString from;
    QString to;

    bool operator==(const Change &) const = default;
};

QString changeKindId(Change::Kind kind); // argument, environment, host, image, none

// What only a person can give.
enum class Need {
    Nothing,
    Money,   // a larger or another VM
    Trust,   // code of the model's author runs
    Licence, // or a token
    OtherModel,
    OtherImage,     // of vLLM
    ShorterContext, // than the limit that was set
    Person,         // a look, and a decision that no rule can take
};

QString
needId(Need need); // money, trust, licence, other_model, other_image, shorter_context, person; empty for Nothing
// Both in English, as they stand in the translation context "Remedy". Null where there is nothing to say.
const char *needWords(Need need);
const char *hostActionWords(const QString &name);

// The next thing to try. Several changes only where one does nothing without the other.
struct Remedy
{
    QList<Change> changes;
    bool automatic = false; // may be done without asking
    Need needs = Need::Nothing;

    bool isNothing() const { return changes.isEmpty() && needs == Need::Nothing; }
};

struct Attempt
{
    FaultClass fault = FaultClass::EngineDiedUnknown;
    QList<Change> changes;
};

// How far healing may go by itself, and what the VM has.
struct HealingLimits
{
    int gpuCount = 0;      // 0 = not known
    double capability = 0; // of the GPU, as 8.9; 0 = not known
    int minContext = 4096; // below it a person is asked
    double minUtilization = 0.70;
    double maxUtilization = 0.95;
    int maxAttempts = 4;
};

// Pure: what to change next, given what was tried for this session so far. It never names a change that was tried for
// the same fault, and after the last attempt it only names what a person can do.
Remedy nextRemedy(const Diagnosis &diagnosis, const QList<Attempt> &attempts, const VllmArguments &arguments,
                  const HealingLimits &limits);

// The arguments after a remedy; what is done on the host or to the image leaves them as they are.
VllmArguments applied(const Remedy &remedy, const VllmArguments &arguments);

// All remedies for a fault in their order, without regard to what was tried: remedytable.cpp.
QList<Remedy> remediesFor(const Diagnosis &diagnosis, const VllmArguments &arguments, const HealingLimits &limits);

} // namespace coder::healing
