// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosisview.h"

#include "app/cli/words.h"

#include <QJsonArray>

#include <array>

namespace coder {
namespace {

using namespace healing;

QString sourceId(Evidence::Source source)
{
    static constexpr std::array ids = {"log", "kernel", "gpu", "container"};
    return QString::fromLatin1(ids.at(static_cast<std::size_t>(source)));
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject json(const Change &change)
{
    return {{u"kind"_qs, changeKindId(change.kind)},
            {u"name"_qs, textOrNull(change.name)},
            {u"from"_qs, textOrNull(change.from)},
            {u"to"_qs, textOrNull(change.to)}};
}

QJsonObject json(const Remedy &remedy)
{
    QJsonArray changes;
    for (const Change &change : remedy.changes)
        changes << json(change);
    if (changes.isEmpty())
        changes << json(Change{});
    return {
        {u"changes"_qs, changes}, {u"automatic"_qs, remedy.automatic}, {u"needs"_qs, textOrNull(needId(remedy.needs))}};
}

QJsonObject json(const Evidence &evidence)
{
    return {{u"line"_qs, evidence.line > 0 ? QJsonValue(evidence.line) : QJsonValue()},
            {u"text"_qs, evidence.text},
            {u"source"_qs, sourceId(evidence.source)}};
}

QString line(const Evidence &evidence)
{
    switch (evidence.source) {
    case Evidence::Source::Log:
        return Cli::tr("Line %1: %2").arg(evidence.line).arg(evidence.text);
    case Evidence::Source::Kernel:
        return Cli::tr("Kernel, line %1: %2").arg(evidence.line).arg(evidence.text);
    case Evidence::Source::Gpu:
        return Cli::tr("nvidia-smi, line %1: %2").arg(evidence.line).arg(evidence.text);
    case Evidence::Source::Container:
        break;
    }
    return Cli::tr("Container: %1").arg(evidence.text);
}

QString translatedRemedy(const char *words)
{
    return words != nullptr ? QCoreApplication::translate("Remedy", words) : QString();
}

QString line(const Change &change)
{
    if (change.kind == Change::Kind::Host)
        return translatedRemedy(hostActionWords(change.name));
    if (change.kind == Change::Kind::Image)
        return Cli::tr("Use another version of vLLM's image.");
    if (change.to.isEmpty())
        return change.from.isEmpty() ? Cli::tr("Add %1.").arg(change.name) : Cli::tr("Remove %1.").arg(change.name);
    return change.from.isEmpty() ? Cli::tr("Set %1 to %2.").arg(change.name, change.to)
                                 : Cli::tr("Set %1 to %2; it is %3.").arg(change.name, change.to, change.from);
}

QStringList linesOf(const Remedy &remedy)
{
    QStringList all;
    for (const Change &change : remedy.changes)
        all << line(change);
    if (remedy.needs != Need::Nothing)
        all << translatedRemedy(needWords(remedy.needs));
    if (!remedy.changes.isEmpty())
        all << (remedy.automatic ? Cli::tr("This is safe to do without asking.")
                                 : Cli::tr("This is done only if you say so."));
    return all;
}

QString figures(const QJsonObject &values)
{
    QStringList all;
    for (auto value = values.begin(); value != values.end(); ++value)
        all << value.key() + u' ' + value.value().toVariant().toString();
    return all.join(u", ");
}

} // namespace

QStringList remedyLines(const Remedy &remedy)
{
    return linesOf(remedy);
}

QJsonObject diagnosisJson(const Diagnosis &diagnosis, const Remedy &remedy)
{
    QJsonArray evidence;
    for (const Evidence &one : diagnosis.evidence)
        evidence << json(one);
    return {{u"class"_qs, faultId(diagnosis.fault)},
            {u"confidence"_qs, diagnosis.confidence},
            {u"evidence"_qs, evidence},
            {u"values"_qs, diagnosis.values},
            {u"remedy"_qs, json(remedy)},
            {u"explanation"_qs, diagnosis.explanation}};
}

QString diagnosisText(const Diagnosis &diagnosis, const Remedy &remedy)
{
    QStringList all{
        QCoreApplication::translate("Fault", faultWords(diagnosis.fault)),
        Cli::tr("Class: %1, sure to %2 %").arg(faultId(diagnosis.fault)).arg(qRound(diagnosis.confidence * 100))};
    for (const Evidence &one : diagnosis.evidence)
        all << line(one);
    if (!diagnosis.values.isEmpty())
        all << Cli::tr("Read: %1").arg(figures(diagnosis.values));
    const QStringList help = linesOf(remedy);
    if (!help.isEmpty())
        all << QString() << Cli::tr("What would help:") << help;
    return all.join(u'\n');
}

} // namespace coder
