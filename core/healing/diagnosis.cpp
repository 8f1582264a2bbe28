// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/diagnosis.h"

#include "core/healing/figures.h"
#include "core/healing/rootcause.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace coder::healing {
namespace {

constexpr qsizetype mostText = 600;
constexpr qsizetype mostRead = 4000;

using Source = Evidence::Source;

// The part of a line around its phrase, without what a progress bar overwrote.
QString textOf(const LogScan &scan, const Sighting &at, qsizetype most)
{
    QByteArrayView line = scan.lineOf(at);
    if (line.size() > most && at.sign != nullptr) {
        const QByteArray folded = line.toByteArray().toLower();
        const qsizetype found = folded.indexOf(at.sign->phrase.toByteArray().toLower());
        line = line.sliced(qBound<qsizetype>(0, found - most / 4, line.size() - most));
    }
    const QString text = QString::fromUtf8(line.first(qMin(line.size(), most)));
    return text.mid(text.trimmed().lastIndexOf(u'\r') + 1).trimmed();
}

Evidence evidenceOf(const LogScan &scan, const Sighting &at, Source source)
{
    return {at.line, textOf(scan, at, mostText), source};
}

// The whole line as a sighting without a phrase; the one below says more where pydantic breaks a message.
Sighting lineBelow(const LogScan &scan, const Sighting &at)
{
    const qsizetype start = qMin(at.start + at.length + 1, scan.text.size());
    const qsizetype end = scan.text.indexOf('\n', start);
    return {nullptr, at.line + 1, start, (end < 0 ? scan.text.size() : end) - start, false};
}

double confidenceOf(const RootCause &root)
{
    double confidence = 0.5;
    switch (root.rank) {
    case Rank::Beneath:
        confidence = 0.97;
        break;
    case Rank::Exact:
        confidence = 0.95;
        break;
    case Rank::Likely:
        confidence = 0.75;
        break;
    case Rank::Generic:
        confidence = 0.6;
        break;
    case Rank::Wrapper:
        confidence = isFault(root.fault) ? 0.5 : 0.9;
        break;
    }
    return root.rivals ? confidence - 0.15 : confidence;
}

// The lines that belong to a root cause: itself, the frame that decided the stage, other reports of the same fault.
QList<Evidence> evidenceFor(const LogScan &scan, const RootCause &root, Source source)
{
    QList<Evidence> all;
    if (!root.at)
        return all;
    all << evidenceOf(scan, *root.at, source);
    if (root.rank == Rank::Generic && all.first().text.contains(u"validation error"))
        if (const Evidence below = evidenceOf(scan, lineBelow(scan, *root.at), source); !below.text.isEmpty())
            all << below;
    if (!root.frames.isEmpty()) {
        const Frame &frame = root.frames.first();
        all << Evidence{frame.line,
                        QString::fromUtf8(
                            QByteArray("File \"" + frame.file.toByteArray() + "\", in " + frame.function.toByteArray()))
                            .left(mostText),
                        source};
    }
    for (const Sighting &one : scan.causes)
        if (one.line != root.at->line && one.sign->fault == root.at->sign->fault && all.size() < 6)
            all << evidenceOf(scan, one, source);
    return all;
}

QJsonObject figuresOf(const LogScan &scan, const RootCause &root)
{
    QJsonObject values;
    if (root.at)
        readFigures(textOf(scan, *root.at, mostRead), &values);
    for (const Sighting &one : scan.causes)
        if (!root.at || one.sign->fault == root.at->sign->fault)
            readFigures(textOf(scan, one, mostRead), &values);
    QList<Sighting> figures = scan.figures.values();
    std::ranges::sort(figures, {}, &Sighting::line);
    for (const Sighting &one : figures)
        readFigures(textOf(scan, one, mostRead), &values);
    return values;
}

Diagnosis diagnosisOf(const LogScan &scan, const RootCause &root, Source source)
{
    return {root.fault, confidenceOf(root), evidenceFor(scan, root, source), figuresOf(scan, root), {}};
}

bool isBadExit(const std::optional<ContainerState> &container)
{
    return container && !container->running && container->exitCode != 0 && container->exitCode != 143
           && container->exitCode != 130;
}

// What lies beneath the server: the first source that names something.
std::optional<Diagnosis> beneath(const Symptoms &symptoms)
{
    using Place = std::pair<QByteArray, Source>;
    const std::array places = {
        Place{symptoms.container ? symptoms.container->error.toUtf8() : QByteArray(), Source::Container},
        Place{symptoms.kernelLog, Source::Kernel},
        Place{symptoms.gpuReport, Source::Gpu},
    };
    for (const auto &[text, source] : places) {
        const LogScan scan = scanLog(text);
        const RootCause root = rootCause(scan, source == Source::Container);
        // Whatever Docker says of a container that it could not start is the cause; the others tell much that is not.
        if (root.at && (root.rank == Rank::Beneath || (source == Source::Container && root.rank < Rank::Generic)))
            return diagnosisOf(scan, root, source);
    }
    return {};
}

// What the container's end says where its log says nothing.
void readContainer(const ContainerState &container, Diagnosis *diagnosis)
{
    if (container.running)
        return;
    diagnosis->values[u"exit_code"] = container.exitCode;
    const bool killed = container.oomKilled || container.exitCode == 137;
    if (!container.oomKilled && diagnosis->fault != FaultClass::EngineDiedUnknown)
        return;
    const QString text = QStringLiteral("ExitCode %1, OOMKilled %2")
                             .arg(container.exitCode)
                             .arg(container.oomKilled ? QStringLiteral("true") : QStringLiteral("false"));
    diagnosis->evidence.prepend({0, text, Source::Container});
    if (killed) {
        diagnosis->fault = FaultClass::HostOomKilled;
        diagnosis->confidence = container.oomKilled ? 0.97 : 0.6;
    }
}

} // namespace

std::optional<ContainerState> containerState(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QJsonObject object = document.isArray() ? document.array().first().toObject() : document.object();
    if (object.contains(u"State"))
        object = object[u"State"].toObject();
    if (!object.contains(u"ExitCode"))
        return {};
    return ContainerState{object[u"Running"].toBool(), object[u"ExitCode"].toInt(), object[u"OOMKilled"].toBool(),
                          object[u"Error"].toString()};
}

Diagnosis diagnose(const Symptoms &symptoms)
{
    const LogScan scan = scanLog(symptoms.log);
    Diagnosis diagnosis = diagnosisOf(scan, rootCause(scan, isBadExit(symptoms.container)), Source::Log);
    if (auto deeper = beneath(symptoms)) {
        deeper->evidence += diagnosis.evidence;
        for (auto value = diagnosis.values.begin(); value != diagnosis.values.end(); ++value)
            if (!deeper->values.contains(value.key()))
                deeper->values[value.key()] = value.value();
        diagnosis = *deeper;
    }
    if (symptoms.container)
        readContainer(*symptoms.container, &diagnosis);
    diagnosis.explanation = QString::fromLatin1(faultWords(diagnosis.fault));
    return diagnosis;
}

} // namespace coder::healing
