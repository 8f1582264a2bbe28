// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/logscan.h"

#include "core/healing/exceptionline.h"
#include "core/healing/jsonlog.h"
#include "core/healing/textsearch.h"

#include <algorithm>

namespace coder::healing {
namespace {

constexpr int mostOfOneSign = 8;
constexpr qsizetype mostExceptions = 16;
constexpr int mostOfOneLine = 64;

using Kind = Sign::Kind;

const TextSearch &search()
{
    static const TextSearch made = [] {
        QList<QByteArrayView> phrases;
        for (const Sign &sign : allSigns())
            phrases << sign.phrase;
        return TextSearch(phrases);
    }();
    return made;
}

char folded(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

bool applies(const Sign &sign, QByteArrayView line)
{
    if (!sign.also.isEmpty() && !holds(line, sign.also))
        return false;
    if (!sign.unless.isEmpty() && holds(line, sign.unless))
        return false;
    return !sign.alone || parseLogLine(line).text.trimmed().size() == sign.phrase.size();
}

// One pass, line by line. `take` sees each line that holds a phrase once, with all signs on it.
class Scanner
{
public:
    explicit Scanner(LogScan &scan)
        : m_scan(scan)
    {}

    void run()
    {
        const QByteArrayView text = m_scan.text;
        for (qsizetype start = 0; start < text.size();) {
            qsizetype end = text.indexOf('\n', start);
            if (end < 0)
                end = text.size();
            ++m_scan.lines;
            readLine(start, end - start);
            start = end + 1;
        }
    }

private:
    void readLine(qsizetype start, qsizetype length)
    {
        m_found.clear();
        m_start = start;
        m_length = length;
        m_line = QByteArrayView(m_scan.text).sliced(start, length);
        search().search(m_line, [this](std::uint16_t index) { take(&allSigns().at(index)); });
        if (m_found.empty() || isOnlyTalk())
            return;
        std::erase_if(m_found, [this](const Sign *sign) { return !applies(*sign, m_line); });
        takeMarks();
        if (!has(Kind::Harmless))
            takeFaults();
    }

    // A word that many lines hold many times is kept once.
    void take(const Sign *sign)
    {
        const bool isCommon = sign->kind == Kind::Talk || sign->kind == Kind::Exception;
        if (m_found.size() < mostOfOneLine && (!isCommon || m_found.empty() || m_found.back()->kind != sign->kind))
            m_found.push_back(sign);
    }

    bool isOnlyTalk()
    {
        if (std::ranges::any_of(m_found, [](const Sign *sign) { return sign->kind != Kind::Talk; }))
            return false;
        noteTalk();
        return true;
    }

    // The word of a level, not one of a sentence.
    void noteTalk()
    {
        if (m_line.first(qMin<qsizetype>(m_length, 100)).contains("INFO"))
            m_scan.lastTalk = m_scan.lines;
    }

    bool has(Kind kind) const
    {
        return std::ranges::any_of(m_found, [kind](const Sign *sign) { return sign->kind == kind; });
    }

    void takeMarks()
    {
        for (const Sign *sign : m_found)
            takeMark(*sign);
        for (const Sign *sign : m_found) // after a start that forgets them
            if (sign->kind == Kind::Figure)
                m_scan.figures.insert(sign, sighting(*sign, false));
    }

    void takeMark(const Sign &sign)
    {
        if (sign.kind == Kind::Start || (sign.kind == Kind::EarlyStart && !m_hasStart)) {
            m_hasStart = m_hasStart || sign.kind == Kind::Start;
            beginAgain();
        } else if (sign.kind == Kind::Ready) {
            forgetFaults();
            m_scan.readyLine = m_scan.lines;
        } else if (sign.kind == Kind::Serving && !m_scan.isReady()) {
            forgetOvercome();
            m_scan.readyLine = m_scan.lines;
        } else if (sign.kind == Kind::Talk) {
            noteTalk();
        } else if (sign.kind == Kind::Stage && m_scan.stageLine.at(sign.stage) == 0) {
            m_scan.stageLine.at(sign.stage) = m_scan.lines;
        }
    }

    void beginAgain()
    {
        forgetFaults();
        m_scan.figures.clear();
        m_scan.stageLine = {};
        m_scan.readyLine = 0;
        m_scan.lastTalk = 0;
        m_scan.startLine = m_scan.lines;
    }

    void forgetFaults()
    {
        m_scan.causes.clear();
        m_scan.exceptions.clear();
        m_seen.clear();
        m_scan.stoppedLine = 0;
        m_scan.diedLine = 0;
        m_scan.lastException = 0;
    }

    // A server whose start-up ended with an exception cannot serve without another start, and that would have been
    // seen: then it is another server that serves.
    void forgetOvercome()
    {
        const auto isFatal = [this](const Sighting &one) {
            return one.sign->rank <= Rank::Exact && !exceptionType(parseLogLine(m_scan.lineOf(one)).text).isEmpty();
        };
        QList<Sighting> fatal = m_scan.causes;
        fatal.removeIf([&](const Sighting &one) { return !isFatal(one); });
        forgetFaults();
        m_scan.causes = fatal;
    }

    void takeFaults()
    {
        const LogLine parts = parseLogLine(m_line);
        const bool quiet = parts.isQuiet() || holds(m_line.first(qMin<qsizetype>(m_length, 300)), " NCCL INFO ");
        bool died = false;
        for (const Sign *sign : m_found) {
            if (sign->kind == Kind::Stopped && m_scan.stoppedLine == 0 && m_scan.diedLine == 0)
                m_scan.stoppedLine = m_scan.lines;
            if (quiet)
                continue;
            if (sign->kind == Kind::Cause || sign->kind == Kind::OutOfMemory)
                takeCause(*sign, isWarning(parts));
            died = died || sign->kind == Kind::Died;
        }
        if (died && m_scan.diedLine == 0 && m_scan.stoppedLine == 0)
            m_scan.diedLine = m_scan.lines;
        if (!died && !quiet && parts.level != LogLine::Level::Warning)
            takeException(parts);
    }

    bool isWarning(const LogLine &parts) const
    {
        return parts.level == LogLine::Level::Warning || parts.text.startsWith("[W") || holds(m_line, "Warning: ");
    }

    void takeCause(const Sign &sign, bool soft)
    {
        if (m_seen[&sign]++ < mostOfOneSign)
            m_scan.causes << sighting(sign, soft);
    }

    void takeException(const LogLine &parts)
    {
        for (const Sign *sign : m_found) {
            if (sign->kind != Kind::Exception || exceptionType(parts.text).isEmpty())
                continue;
            m_scan.lastException = m_scan.lines;
            if (m_scan.diedLine == 0 && m_scan.exceptions.size() == mostExceptions)
                m_scan.exceptions.removeFirst(); // of requests that went wrong long before
            if (m_scan.exceptions.size() < 2 * mostExceptions)
                m_scan.exceptions << sighting(*sign, false);
            return;
        }
    }

    Sighting sighting(const Sign &sign, bool soft) const { return {&sign, m_scan.lines, m_start, m_length, soft}; }

    LogScan &m_scan;
    std::vector<const Sign *> m_found;
    QHash<const Sign *, int> m_seen;
    QByteArrayView m_line;
    qsizetype m_start = 0;
    qsizetype m_length = 0;
    bool m_hasStart = false;
};

} // namespace

bool holds(QByteArrayView text, QByteArrayView word)
{
    const auto same = [](char a, char b) { return folded(a) == folded(b); };
    return !std::ranges::search(text, word, same).empty();
}

int LogScan::stageBefore(int line) const
{
    int stage = 0;
    for (int i = 1; i < stages; ++i)
        if (stageLine.at(i) > 0 && stageLine.at(i) < line)
            stage = i;
    return stage;
}

bool LogScan::wentOnAfter(int line) const
{
    return std::ranges::any_of(stageLine, [line](int begun) { return begun > line; });
}

LogScan scanLog(const QByteArray &log)
{
    LogScan scan;
    scan.text = withoutColours(withoutJsonLog(log));
    Scanner(scan).run();
    return scan;
}

} // namespace coder::healing
