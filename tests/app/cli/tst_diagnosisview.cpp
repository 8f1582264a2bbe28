// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnosisview.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QTest>

using namespace coder;
using namespace coder::healing;

class TstDiagnosisView : public QObject
{
    Q_OBJECT

    static Diagnosis cache()
    {
        return {FaultClass::KvCacheTooSmall,
                0.95,
                {{61, u"ValueError: too small"_qs, Evidence::Source::Log},
                 {0, u"ExitCode 1"_qs, Evidence::Source::Container}},
                {{u"estimated_max_model_len"_qs, 39312}},
                u"words"_qs};
    }
    static Remedy shorter()
    {
        return {{{Change::Kind::Argument, u"--max-model-len"_qs, u"65536"_qs, u"39312"_qs}}, true, Need::Nothing};
    }

private Q_SLOTS:
    void programsGetStableNames()
    {
        const QJsonObject json = diagnosisJson(cache(), shorter());
        QCOMPARE(json.keys(), QStringList({u"class"_qs, u"confidence"_qs, u"evidence"_qs, u"explanation"_qs,
                                           u"remedy"_qs, u"values"_qs}));
        QCOMPARE(json[u"class"].toString(), u"kv_cache_too_small"_qs);
        QCOMPARE(json[u"evidence"][0][u"line"].toInt(), 61);
        QVERIFY(json[u"evidence"][1][u"line"].isNull());
        const QJsonObject remedy = json[u"remedy"].toObject();
        QVERIFY(remedy[u"automatic"].toBool() && remedy[u"needs"].isNull());
        const QJsonObject change = remedy[u"changes"][0].toObject();
        QCOMPARE(change, (QJsonObject{{u"kind"_qs, u"argument"_qs},
                                      {u"name"_qs, u"--max-model-len"_qs},
                                      {u"from"_qs, u"65536"_qs},
                                      {u"to"_qs, u"39312"_qs}}));
    }

    void aRemedyWithoutAChangeSaysSo()
    {
        const QJsonObject remedy = diagnosisJson(cache(), {{}, false, Need::Money})[u"remedy"].toObject();
        QCOMPARE(remedy[u"changes"].toArray().size(), 1);
        QCOMPARE(remedy[u"changes"][0][u"kind"].toString(), u"none"_qs);
        QCOMPARE(remedy[u"needs"].toString(), u"money"_qs);
    }

    void peopleGetSentences()
    {
        const QString text = diagnosisText(cache(), shorter());
        for (const QString &part : {u"Line 61: ValueError: too small"_qs, u"Container: ExitCode 1"_qs,
                                    u"Set --max-model-len to 39312; it is 65536."_qs, u"without asking"_qs})
            QVERIFY2(text.contains(part), qPrintable(text));
        const QString asked = diagnosisText(cache(), {{}, false, Need::Trust});
        QVERIFY2(asked.contains(u"trust") && !asked.contains(u"without asking"), qPrintable(asked));
    }
};
CODER_TEST(TstDiagnosisView);
#include "tst_diagnosisview.moc"
