// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/duration.h"
#include "core/base/error.h"
#include "core/base/future.h"
#include "core/base/log.h"
#include "core/base/money.h"
#include "core/base/secret.h"
#include "tests/support/runner.h"

#include <QSet>
#include <QTest>

#include <sstream>

using namespace coder;

namespace {

template<class T>
concept PrintsToDebug = requires(QDebug out, const T &value) { out << value; };
template<class T>
concept PrintsToStream = requires(std::ostream &out, const T &value) { out << value; };

static_assert(PrintsToDebug<QString> && !PrintsToDebug<Secret>, "qDebug() << secret must not compile");
static_assert(PrintsToStream<std::string> && !PrintsToStream<Secret>, "std::cout << secret must not compile");
static_assert(fmt::is_formattable<QString>::value && !fmt::is_formattable<Secret>::value,
              "log().info(\"{}\", secret) must not compile");
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);

template<class F>
concept CanBeTaken =
    requires(F future, QObject *owner) { whenDone(std::forward<F>(future), owner, [](const Result<int> &) {}); };
template<class F>
concept CanBeMapped = requires(F future) {
    mapped<QString>(std::forward<F>(future), [](const Result<int> &) -> Result<QString> { return QString(); });
};

static_assert(CanBeTaken<Future<int> &&> && CanBeMapped<Future<int> &&>);
static_assert(!CanBeTaken<Future<int> &> && !CanBeTaken<const Future<int> &> && !CanBeMapped<Future<int> &>,
              "of two who take a future the first would silently never hear of it");

} // namespace

class TstValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDurationIsANumberAndAUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // 0 = refused
        const std::initializer_list<std::pair<const char *, qint64>> cases{{"900s", 900},
                                                                           {"30m", 1800},
                                                                           {"4h", 14400},
                                                                           {"1000000s", 1000000},
                                                                           {"1000000h", 3600000000},
                                                                           {"", 0},
                                                                           {"h", 0},
                                                                           {"4", 0},
                                                                           {"0h", 0},
                                                                           {"-1h", 0},
                                                                           {"1000001s", 0},
                                                                           {"1.5h", 0},
                                                                           {"4 h", 14400},
                                                                           {"4H", 0},
                                                                           {"1h30m", 0}};
        for (const auto &[text, seconds] : cases)
            QTest::newRow(text) << QString::fromLatin1(text) << seconds;
    }
    void aDurationIsANumberAndAUnit()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto duration = parseDuration(text);
        QCOMPARE(duration.has_value(), seconds != 0);
        if (duration)
            QCOMPARE(qint64(duration->count()), seconds);
        else
            QVERIFY(duration.error().code == ErrorCode::InvalidInput && duration.error().detail.contains(text));
    }

    void timesAreReadAsUtcAndWrittenWithZ_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("written");
        QTest::newRow("provider's, without zone") << u"2018-01-02T03:04:05"_qs << u"2018-01-02T03:04:05Z"_qs;
        QTest::newRow("with Z") << u"2018-01-02T03:04:05Z"_qs << u"2018-01-02T03:04:05Z"_qs;
        QTest::newRow("with offset") << u"2018-01-02T05:04:05+02:00"_qs << u"2018-01-02T03:04:05Z"_qs;
        QTest::newRow("with fraction") << u"2018-01-02T03:04:05.678"_qs << u"2018-01-02T03:04:05Z"_qs;
        QTest::newRow("nonsense") << u"yesterday"_qs << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void timesAreReadAsUtcAndWrittenWithZ()
    {
        QFETCH(QString, given);
        QTEST(toIso(fromIso(given)), "written");
    }

    void tenthsOfDollarsAddUpExactly()
    {
        Money sum;
        for (int i = 0; i < 10; ++i)
            sum += Money::dollars(0.1);
        QCOMPARE(sum.micros(), qint64(1000000));
        QCOMPARE((Money::dollars(0.52) * 4).micros(), qint64(2080000));
        QVERIFY(Money::dollars(1.05) > Money::dollars(1.04));
        QCOMPARE((Money::micros(5) - Money::micros(7)).micros(), qint64(-2));
    }

    void everyErrorCodeHasAnIdOfItsOwn()
    {
        QSet<QString> seen;
        for (int i = 0; i <= int(ErrorCode::LeaseEnded); ++i) {
            const QString id = errorId(ErrorCode(i));
            QVERIFY2(errorCodeFromId(id) == ErrorCode(i), qPrintable(id));
            seen << id;
        }
        QCOMPARE(seen.size(), qsizetype(int(ErrorCode::LeaseEnded) + 1));
        QVERIFY(errorCodeFromId(u"of_a_newer_version"_qs) == ErrorCode::Internal);
    }

    void theComputersClockIsFollowedUnlessItIsWrong_data()
    {
        QTest::addColumn<qint64>("ahead"); // the provider's time before ours, in seconds
        QTest::addColumn<bool>("isFollowed");
        QTest::newRow("as good as equal") << qint64(20) << false;
        QTest::newRow("ours is slow") << qint64(3 * 3600) << true;
        QTest::newRow("ours is fast") << qint64(-3 * 3600) << true;
    }
    void theComputersClockIsFollowedUnlessItIsWrong()
    {
        QFETCH(qint64, ahead);
        QFETCH(bool, isFollowed);
        SystemClock clock;
        const auto aheadOfOurs = [&clock] { return QDateTime::currentDateTimeUtc().secsTo(clock.now()); };
        QVERIFY(std::abs(aheadOfOurs()) < 10);
        clock.setRight(QDateTime::currentDateTimeUtc().addSecs(ahead));
        QVERIFY(std::abs(aheadOfOurs() - (isFollowed ? ahead : 0)) < 10);
        const QDateTime before = clock.now();
        QTRY_VERIFY(clock.now() > before); // and it goes on
        clock.setRight(QDateTime());
        QVERIFY(std::abs(aheadOfOurs() - (isFollowed ? ahead : 0)) < 10);
        clock.setRight(QDateTime::currentDateTimeUtc()); // our clock was put right
        QVERIFY(std::abs(aheadOfOurs()) < 10);
    }

    void aDeferredIsResolvedOnce()
    {
        const Deferred<int> deferred;
        deferred.resolve(1);
        deferred.resolve(2);
        QCOMPARE(deferred.future().resultCount(), 1);
        QCOMPARE(*deferred.future().result(), 1);
    }

    void randomSecretsHaveTheAskedLengthAndDiffer()
    {
        const Secret one = randomSecret(48);
        QCOMPARE(one.reveal().size(), 48);
        QVERIFY(!(one == randomSecret(48)));
        for (const char letter : one.reveal())
            QVERIFY(std::isalnum(static_cast<unsigned char>(letter)));
    }
};
CODER_TEST(TstValues);
#include "tst_values.moc"
