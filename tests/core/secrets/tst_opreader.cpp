// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/secrets/opreader.h"
#include "tests/fakes/fakeclock.h"
#include "tests/support/runner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace coder;
using namespace std::chrono_literals;

namespace {

const QString reference = QStringLiteral("op://vault/my item/token");

// A stand-in for the 1Password CLI: a script with the given body.
struct Bed
{
    QTemporaryDir folder;
    FakeClock clock;
    QString program = folder.filePath(QStringLiteral("op"));
    OpReader reader{&clock, program};

    explicit Bed(const QByteArray &body) { QVERIFY(writePrivate(program, "#!/bin/sh\n" + body + "\n", 0700)); }
    Result<Secret> read(const QString &what = reference)
    {
        auto future = reader.read(what);
        return QTest::qWaitFor([&] { return future.isFinished(); }) ? future.result() : fail(ErrorCode::Timeout);
    }
};

} // namespace

class TstOpReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReferenceIsAnArgumentAndTheAnswerASecret()
    {
        Bed bed("printf '%s|' \"$@\"");
        const auto read = bed.read();
        QVERIFY(read.has_value());
        QCOMPARE(read->reveal(), QByteArray("read|--no-newline|op://vault/my item/token|"));
    }

    void everyFailureIsAnErrorWithTheCliWords_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("not signed in") << QByteArray("echo '[ERROR] not signed in' >&2; echo more >&2; exit 1")
                                       << u"[ERROR] not signed in"_qs;
        QTest::newRow("empty") << QByteArray("exit 0") << u"op read gave no value"_qs;
        QTest::newRow("a value, but failed") << QByteArray("echo value; exit 3") << u"op read gave no value"_qs;
        QTest::newRow("crashed") << QByteArray("kill -9 $$") << u"op read was ended"_qs;
    }
    void everyFailureIsAnErrorWithTheCliWords()
    {
        QFETCH(QByteArray, body);
        Bed bed(body);
        const auto read = bed.read();
        QVERIFY(!read && read.error().code == ErrorCode::SecretReferenceFailed);
        QTEST(read.error().detail, "words");
    }

    void aMissingCliIsAnError()
    {
        Bed bed("exit 0");
        QVERIFY(QFile::remove(bed.program));
        const auto read = bed.read();
        QVERIFY(!read && read.error().code == ErrorCode::SecretReferenceFailed);
        QVERIFY(read.error().detail.contains(u"1Password CLI installed"_qs));
    }

    void whatIsNoReferenceIsNotTried()
    {
        Bed bed("echo value");
        for (const QString &what : {u"--help"_qs, u"op://"_qs, u"op://a\nb"_qs, QString()})
            QVERIFY2(!bed.read(what).has_value(), qPrintable(what));
    }

    void aCliThatNeverAnswersIsEnded()
    {
        Bed bed("exec sleep 1000");
        auto future = bed.reader.read(reference);
        bed.clock.advance(119s);
        QVERIFY(!future.isFinished());
        bed.clock.advance(1s);
        QVERIFY(future.isFinished());
        QVERIFY(future.result().error().code == ErrorCode::SecretReferenceFailed);
        QTRY_VERIFY(bed.reader.children().isEmpty());
    }
};
CODER_TEST(TstOpReader);
#include "tst_opreader.moc"
