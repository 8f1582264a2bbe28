// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/prism.h"
#include "tests/support/runner.h"
#include "tests/support/sharedfiles.h"

#include <QTest>

using namespace coder::test;

// Every request and answer of the main job, from `up` to `down`, goes through the provider's own description of its
// API, which stands between the program and the demo cloud.
class TstMainJobContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upStatusListAndDownKeepTheContractBothWays()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        Prism prism(QStringLiteral(CODER_BINARY_DIR));
        if (!prism.missing().isEmpty())
            QSKIP(qPrintable(prism.missing()));
        const QString document = CODER_SHARED_PATH("data/linode/openapi-subset.json");
        if (document.isEmpty())
            QSKIP("the provider's description of its API is not at hand (CODER_SHARED)");

        CoderBed bed;
        QVERIFY2(bed.startCloud(), qPrintable(bed.problem));
        bed.writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        QUrl cloud(bed.environment.value(u"LINODE_URL"_qs));
        cloud.setPath({});
        QVERIFY2(prism.proxy(document, cloud), qPrintable(prism.log()));
        const QString direct = bed.environment.value(u"LINODE_URL"_qs);
        bed.environment.insert(u"LINODE_URL"_qs, prism.url().toString());

        const Ran up = bed.run({u"up"_qs, u"work"_qs, u"--json"_qs});
        const QByteArray words = up.out + up.err + prism.violations().join(u'\n').toUtf8();
        QVERIFY2(up.code == 0, words.constData());
        QCOMPARE(bed.run({u"status"_qs, u"work"_qs, u"--json"_qs}).code, 0);
        QCOMPARE(bed.run({u"list"_qs, u"--json"_qs}).code, 0);
        QCOMPARE(bed.run({u"validate"_qs, u"--json"_qs}).code, 0);
        QCOMPARE(bed.run({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs}).code, 0);
        QCOMPARE(bed.machines().size(), 0);
        QCOMPARE(prism.violations(), QStringList());
        QVERIFY(prism.calls().contains(u"post /v4/linode/instances"_qs));
        bed.environment.insert(u"LINODE_URL"_qs, direct);
    }
};

CODER_TEST(TstMainJobContract);
#include "tst_mainjobcontract.moc"
