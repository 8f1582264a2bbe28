// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/logline.h"
#include "core/healing/signs.h"

#include <QHash>
#include <array>

namespace coder::healing {

// A sign as it stands in a text.
struct Sighting
{
    const Sign *sign = nullptr;
    int line = 0;        // from 1
    qsizetype start = 0; // of the line, in LogScan::text
    qsizetype length = 0;
    bool soft = false; // a warning: counts only if the server died
};

// What one pass over a log saw of its last start attempt. What stood before start-up was complete is forgotten there:
// it was overcome. Lists are short however long the text is.
struct LogScan
{
    static constexpr int stages = 7;

    QByteArray text;            // without colours
    QList<Sighting> causes;     // in the order of lines; of one sign no more than eight
    QList<Sighting> exceptions; // the last ones before the death and the first ones after it
    QHash<const Sign *, Sighting> figures;
    std::array<int, stages> stageLine = {}; // first line of a stage; 0 = not seen
    int startLine = 0;                      // 0 = not seen, as below
    int readyLine = 0;
    int stoppedLine = 0;
    int diedLine = 0;
    int lastTalk = 0;
    int lastException = 0;
    int lines = 0;

    bool isReady() const { return readyLine > 0; }
    // The last stage begun before a line; 0 = none.
    int stageBefore(int line) const;
    // Whether the start-up went on to another stage after this line.
    bool wentOnAfter(int line) const;
    QByteArrayView lineOf(const Sighting &sighting) const
    {
        return QByteArrayView(text).sliced(sighting.start, sighting.length);
    }
};

LogScan scanLog(const QByteArray &log);

// Whether a text holds a word in any case.
bool holds(QByteArrayView text, QByteArrayView word);

} // namespace coder::healing
