// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/faultclass.h"

#include <QByteArrayView>

namespace coder::healing {

// How near a sentence is to the root of the trouble. Of several faults in a text the lowest rank wins.
enum class Rank {
    Beneath, // the machine under the server: hardware, kernel, Docker
    Exact,   // names the one thing to change
    Likely,  // names the family; often the echo of something more exact
    Generic, // an exception that no row knows
    Wrapper, // says only that something died
};

// A phrase of a log and what it means there. Phrases are pieces of messages as vLLM, PyTorch, NCCL, Ray, Docker, the
// kernel and the hub's client print them, without what changes from case to case.
struct Sign
{
    enum class Kind {
        Start,      // a start attempt begins: what stood before is of another one
        EarlyStart, // the same where no Start was seen
        Ready,      // start-up complete
        Serving,    // a request was answered: was ready before
        Talk,       // an ordinary line of information
        Stage,      // a part of the start-up is done or begun; `stage` tells which
        Stopped,    // somebody outside ended it
        Died,       // it is dead, and this line does not say why
        Harmless,   // whatever else the line holds is no fault
        Exception,  // perhaps the first line of an exception
        OutOfMemory,
        Cause,
        Figure, // no fault; a number worth reading
    };

    Kind kind = Kind::Cause;
    FaultClass fault = FaultClass::EngineDiedUnknown;
    Rank rank = Rank::Wrapper;
    QByteArrayView phrase;
    QByteArrayView also;   // must be in the line, too
    QByteArrayView unless; // must not
    int stage = 0;
    bool alone = false; // the phrase is all the line says
};

// The row of a table of causes.
constexpr Sign cause(FaultClass fault, Rank rank, QByteArrayView phrase, QByteArrayView also = {},
                     QByteArrayView unless = {})
{
    return {Sign::Kind::Cause, fault, rank, phrase, also, unless, 0};
}

// All tables behind one another; an index into it is what TextSearch finds.
const QList<Sign> &allSigns();

// The tables.
QList<Sign> markSigns();   // start, ready, stopped, died, harmless
QList<Sign> memorySigns(); // of GPU and host, cache, disk
QList<Sign> modelSigns();  // hub, weights, architecture, trust, template, dtype, quantisation
QList<Sign> gpuSigns();    // driver, Docker, hardware, kernels, crashes
QList<Sign> groupSigns();  // several GPUs: parallel sizes, NCCL, Ray, time limits, ports
QList<Sign> configSigns(); // arguments

} // namespace coder::healing
