// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace coder {
namespace {

// One model's object; the first field that is wrong is kept and told.
class Entry
{
public:
    explicit Entry(QJsonObject json)
        : m_json(std::move(json))
    {}

    QString text(const char *name, bool mayBeEmpty = false)
    {
        const QJsonValue value = m_json.value(QLatin1String(name));
        if (!value.isString() || (value.toString().isEmpty() && !mayBeEmpty))
            wrong(name);
        return value.toString();
    }
    double positive(const char *name)
    {
        const double number = m_json.value(QLatin1String(name)).toDouble();
        if (number <= 0)
            wrong(name);
        return number;
    }
    bool yesOrNo(const char *name)
    {
        const QJsonValue value = m_json.value(QLatin1String(name));
        if (!value.isBool())
            wrong(name);
        return value.toBool();
    }
    QJsonObject object(const char *name)
    {
        const QJsonObject value = m_json.value(QLatin1String(name)).toObject();
        if (value.isEmpty())
            wrong(name);
        return value;
    }
    bool has(const char *name) const { return m_json.contains(QLatin1String(name)); }
    QStringList words(const char *name) const { return m_json.value(QLatin1String(name)).toVariant().toStringList(); }
    void wrong(const char *name)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(name);
    }
    const QString &firstWrong() const { return m_wrong; }

private:
    QJsonObject m_json;
    QString m_wrong;
};

CatalogueModel modelFrom(Entry &entry)
{
    CatalogueModel model;
    model.id = entry.text("id");
    model.name = entry.text("name");
    model.parametersBillion = entry.positive("parameters_billion");
    if (entry.has("active_parameters_billion"))
        model.activeBillion = entry.positive("active_parameters_billion");
    model.quantization = entry.text("quantization");
    model.licence = entry.text("licence");
    model.isGated = entry.yesOrNo("gated");
    model.context = int(entry.positive("context"));
    model.toolParser = entry.text("tool_call_parser", true);
    model.reasoningParser = entry.text("reasoning_parser", true);
    model.editFormat = entry.text("edit_format");
    model.arguments = entry.words("arguments");
    if (entry.has("weight_bytes"))
        model.weightBytes = qint64(entry.positive("weight_bytes"));
    model.source = entry.text("source");
    model.shape = modelShape(entry.object("config"));
    if (!model.shape.isKnown() || model.shape.weightBytes() <= 0)
        entry.wrong("config");
    return model;
}

const CatalogueModel *find(const QList<CatalogueModel> &models, const QString &id)
{
    const auto found = std::ranges::find_if(
        models, [&](const CatalogueModel &model) { return model.id.compare(id.trimmed(), Qt::CaseInsensitive) == 0; });
    return found == models.end() ? nullptr : &*found;
}

tl::unexpected<Error> broken(const QString &where, const QString &what)
{
    return fail(ErrorCode::InvalidInput, QStringLiteral("catalogue: %1: %2").arg(where, what));
}

QString optionOf(const QString &word)
{
    return word.section(u'=', 0, 0).replace(u'_', u'-');
}

// Whether one of the options is among those set by hand; vLLM takes underscores for dashes.
bool speaksOf(const QStringList &given, std::initializer_list<const char *> options)
{
    return std::ranges::any_of(given, [&](const QString &word) {
        return std::ranges::any_of(options,
                                   [&](const char *option) { return optionOf(word) == QLatin1String(option); });
    });
}

// Pairs of an option and its value.
void addUnlessGiven(QStringList &arguments, const QStringList &pairs, const QStringList &given)
{
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
        if (!std::ranges::any_of(given, [&](const QString &word) { return optionOf(word) == optionOf(pairs[i]); }))
            arguments << pairs[i] << pairs[i + 1];
}

QList<CatalogueModel> readOwn()
{
    QFile file(QStringLiteral(":/catalogue/models.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The catalogue of models is not in the program.");
    const auto models = catalogueFrom(file.readAll());
    if (!models)
        qFatal("%s", qPrintable(models.error().detail)); // built in, and read by a test
    return *models;
}

} // namespace

Result<QList<CatalogueModel>> catalogueFrom(const QByteArray &json)
{
    QJsonParseError why;
    const QJsonDocument document = QJsonDocument::fromJson(json, &why);
    if (!document.isObject())
        return broken(QStringLiteral("no JSON object"), why.errorString());
    if (document[QStringLiteral("schema")].toInt() != 1)
        return broken(QStringLiteral("schema"), QStringLiteral("not 1"));
    QList<CatalogueModel> models;
    const QJsonArray entries = document[QStringLiteral("models")].toArray();
    for (const QJsonValue &value : entries) {
        Entry entry(value.toObject());
        const CatalogueModel model = modelFrom(entry);
        const QString where =
            model.id.isEmpty() ? QStringLiteral("model %1").arg(models.size() + 1) : QString(model.id);
        if (!entry.firstWrong().isEmpty())
            return broken(where, QStringLiteral("\"%1\" is missing or wrong").arg(entry.firstWrong()));
        if (find(models, model.id))
            return broken(where, QStringLiteral("is there twice"));
        models << model;
    }
    if (models.isEmpty())
        return broken(QStringLiteral("models"), QStringLiteral("there are none"));
    return models;
}

const QList<CatalogueModel> &catalogue()
{
    static const QList<CatalogueModel> models = readOwn();
    return models;
}

const CatalogueModel *findInCatalogue(const QString &id)
{
    return find(catalogue(), id);
}

QStringList modelArguments(const QString &modelId, const QStringList &given)
{
    const CatalogueModel *model = findInCatalogue(modelId);
    if (!model)
        return {};
    QStringList arguments;
    addUnlessGiven(arguments, model->arguments, given);
    if (!model->toolParser.isEmpty()
        && !speaksOf(given, {"--tool-call-parser", "--enable-auto-tool-choice", "--no-enable-auto-tool-choice"}))
        arguments << QStringLiteral("--enable-auto-tool-choice") << QStringLiteral("--tool-call-parser")
                  << model->toolParser;
    if (!model->reasoningParser.isEmpty())
        addUnlessGiven(arguments, {QStringLiteral("--reasoning-parser"), model->reasoningParser}, given);
    return arguments;
}

FitQuestion fitQuestion(const CatalogueModel &model, const PlanGpus &gpus)
{
    FitQuestion question;
    question.model = model.shape;
    question.weightBytes = model.weightBytes;
    question.gpus = {double(gpus.card.vramGib), gpus.count, gpus.card.computeCapability};
    question.tensorParallel = gpus.count;
    return question;
}

int suggestedContext(const CatalogueModel &model, const MemoryFit &fit)
{
    if (!fit.fits.value_or(false) || !fit.maxContext || *fit.maxContext >= model.context)
        return 0;
    return int(*fit.maxContext * 9 / 10 / 1024) * 1024;
}

} // namespace coder
