// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/composechanges.h"
#include "tests/core/session/sessionbed.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

const QByteArray tooSmall =
    "INFO [api_server.py:1839] vLLM API server version 0.11.0\n"
    "ValueError: To serve at least one request with the models's max seq len (32768), (4.00 GiB KV cache is needed, "
    "which is larger than the available KV cache memory (2.10 GiB). Based on the available memory, the estimated "
    "maximum model length is 17216. Try increasing `gpu_memory_utilization` or decreasing `max_model_len` when "
    "initializing the engine.\n";
const QByteArray noBlocks = "INFO [api_server.py:1839] vLLM API server version 0.11.0\n"
                            "ValueError: No available memory for the cache blocks. Try increasing "
                            "`gpu_memory_utilization` when initializing the engine.\n";
const QByteArray graphOom =
    "INFO [api_server.py:1839] vLLM API server version 0.11.0\n"
    "INFO Model loading took 14.2 GiB and 3.1 seconds\n"
    "INFO GPU KV cache size: 40,000 tokens\n"
    "Capturing CUDA graphs (mixed prefill-decode, PIECEWISE):  30%\n"
    "  File \"gpu_model_runner.py\", line 3480, in capture_model\n"
    "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 270.00 MiB. GPU 0 has a total capacity of 19.50 "
    "GiB of which 120.00 MiB is free.\n";
const QByteArray badFlag = "INFO [api_server.py:1839] vLLM API server version 0.11.0\n"
                           "usage: vllm serve [model_tag] [options]\n"
                           "vllm serve: error: unrecognized arguments: --enforce-eager\n";
const QByteArray trust =
    "INFO [api_server.py:1839] vLLM API server version 0.11.0\n"
    "ValueError: The repository example/coder contains custom code which must be executed to correctly load the model. "
    "You can inspect the repository content at https://hf.co/example/coder. Please pass the argument "
    "`trust_remote_code=True` to allow custom code to be run.\n";
const QByteArray isUp =
    "INFO [api_server.py:1839] vLLM API server version 0.11.0\nINFO Application startup complete.\n";

// A bed whose VM has an engine: `verdict` reads how it is started and tells its log; an empty log is a start that
// works.
struct Bed : SessionBed
{
    using Verdict = std::function<QByteArray(const healing::VllmArguments &)>;

    explicit Bed(Verdict told)
        : verdict(std::move(told))
    {
        model.ready = false;
        vm.answer(QRegularExpression(u"cat /var/lib/coder/progress.json"_qs),
                  [this](const QString &, const ExecOptions &) -> Result<ExecResult> {
                      start();
                      const QByteArray error =
                          log.isEmpty() ? QByteArray("null") : QByteArray(R"({"stage":"engine","message":"it ended"})");
                      return ExecResult{0, SessionBed::progress("done", error), {}};
                  });
        vm.answer(QRegularExpression(u"docker inspect"_qs), [this](const QString &, const ExecOptions &) {
            start();
            return Result<ExecResult>(ExecResult{0, facts(), {}});
        });
        vm.answer(QRegularExpression(u"docker rm -f coder-vllm"_qs), [this](const QString &, const ExecOptions &) {
            isStarted = false;
            ++restarts;
            model.ready = false;
            return Result<ExecResult>(ExecResult{0, {}, {}});
        });
    }

    healing::VllmArguments arguments() const
    {
        return recipes::composeArguments(vm.uploaded(u"/etc/coder/compose.json"_qs));
    }
    void start()
    {
        if (std::exchange(isStarted, true) || vm.uploaded(u"/etc/coder/compose.json"_qs).isEmpty())
            return;
        log = verdict(arguments());
        model.ready = log.isEmpty();
    }
    QByteArray facts() const
    {
        const QByteArray state = log.isEmpty() ? R"("Running":true,"ExitCode":0)" : R"("Running":false,"ExitCode":1)";
        return R"([{"RestartCount":)" + QByteArray::number(dockersRestarts) + R"(,"State":{)" + state
               + "}}]\n== gpus ==\n8.9\n\n== kernel ==\n\n== log ==\n" + (log.isEmpty() ? isUp : log);
    }
    void crash(const QByteArray &words)
    {
        log = words;
        model.ready = false;
    }

    Verdict verdict;
    QByteArray log;
    bool isStarted = false;
    int restarts = 0;
    int dockersRestarts = 0;
};

int value(const healing::VllmArguments &arguments, const char *name)
{
    return arguments.number(QString::fromLatin1(name), 0);
}

} // namespace

// Healing of a session's model server: the recipe, on fakes.
class TstMending : public QObject
{
    Q_OBJECT

    static QStringList events(Bed &bed, const SessionBed::Process &process, const QString &kind)
    {
        QFile file(process.store.folder(u"demo"_qs) + u"/events.jsonl"_qs);
        Q_UNUSED(bed)
        QStringList found;
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray &line : file.readAll().split('\n'))
                if (const auto json = QJsonDocument::fromJson(line); json[u"event"].toString() == kind)
                    found << json[u"detail"].toString();
        return found;
    }

private Q_SLOTS:
    void aBringUpWhoseCacheIsTooSmallIsHealed()
    {
        Bed bed([](const healing::VllmArguments &now) {
            return value(now, "--max-model-len") == 17216 ? QByteArray() : tooSmall;
        });
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(90);
        QCOMPARE(process.story, QStringList(u"ready demo"_qs));
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Ready);
        QVERIFY(!session.heal && !session.error);
        QCOMPARE(session.healed.size(), 1);
        QCOMPARE(session.healed.first().outcome, HealOutcome::Helped);
        QCOMPARE(bed.restarts, 1);
        QCOMPARE(session.notices.last().kind, NoticeKind::Healed);
        QVERIFY(session.notices.last().detail.contains(u"--max-model-len 17216"_qs)
                || session.notices.last().detail.contains(u"-> 17216"_qs));
        QCOMPARE(events(bed, process, u"heal"_qs).size(), 1);
        QCOMPARE(bed.published, QStringList(u"demo"_qs));
    }

    void whatMakesThingsWorseIsTakenBack()
    {
        // More memory is refused by the card, and eager mode helps; but only from the smaller share.
        Bed bed([](const healing::VllmArguments &now) {
            if (now.fraction(u"--gpu-memory-utilization"_qs, 0.9) > 0.92)
                return badFlag;
            return now.has(u"--enforce-eager"_qs) ? QByteArray() : noBlocks;
        });
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(120);
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Ready);
        QCOMPARE(session.healed.size(), 2);
        QVERIFY(session.healed.first().isUndone);
        QCOMPARE(bed.arguments().fraction(u"--gpu-memory-utilization"_qs, 0), 0.9);
        QCOMPARE(session.engineChanges, session.healed.last().changes);
    }

    void itEndsAfterFourAttemptsAndAsks()
    {
        Bed bed([](const healing::VllmArguments &) { return graphOom; });
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(240);
        QCOMPARE(process.story, QStringList(u"failed demo not_healable rented"_qs));
        const Session session = *process.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Attention);
        QCOMPARE(bed.restarts, int(session.heal->attempts.size()));
        QVERIFY(session.heal->attempts.size() <= 4);
        for (const HealAttempt &one : session.heal->attempts)
            QCOMPARE(std::ranges::count_if(session.heal->attempts,
                                           [&](const HealAttempt &other) { return other.changes == one.changes; }),
                     1);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(10);
        QVERIFY(bed.cloud.machines().isEmpty());
    }

    void whatNeedsTrustIsPreparedAndDoneOnlyAfterAYes()
    {
        Bed bed([](const healing::VllmArguments &now) {
            return now.has(u"--trust-remote-code"_qs) ? QByteArray() : trust;
        });
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(90);
        QCOMPARE(process.story, QStringList(u"failed demo healing_asks rented"_qs));
        QCOMPARE(bed.restarts, 0);
        QVERIFY(!bed.arguments().has(u"--trust-remote-code"_qs));
        QCOMPARE(process.store.read(u"demo"_qs)->heal->choice->need, healing::Need::Trust);
        QVERIFY(process.manager.heal(u"demo"_qs, HealCause::Approved));
        bed.run(60);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        QVERIFY(bed.arguments().has(u"--trust-remote-code"_qs));
    }

    void aCrashIsHealedInTheHolder()
    {
        Bed bed([](const healing::VllmArguments &) { return QByteArray(); });
        SessionBed::Process holder(bed);
        QVERIFY(holder.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.crash(graphOom);
        SessionBed::Process other(bed);
        QVERIFY(other.manager.heal(u"demo"_qs, HealCause::Crashed));
        QVERIFY(!other.manager.holds(u"demo"_qs));
        bed.run(60);
        QCOMPARE(holder.story, (QStringList{u"ready demo"_qs, u"ready demo"_qs}));
        QCOMPARE(bed.restarts, 1);
        QCOMPARE(bed.arguments().fraction(u"--gpu-memory-utilization"_qs, 0), 0.85);
        QVERIFY(!other.store.isWanted(u"demo"_qs, Intent::Heal));
    }

    void aCrashThatDockerMendedIsOnlyAwaited()
    {
        Bed bed([](const healing::VllmArguments &) { return QByteArray(); });
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        bed.dockersRestarts = 1;
        QVERIFY(process.manager.heal(u"demo"_qs, HealCause::Crashed));
        bed.run(30);
        QCOMPARE(process.story.last(), u"ready demo"_qs);
        QCOMPARE(bed.restarts, 0);
        QVERIFY(process.store.read(u"demo"_qs)->healed.isEmpty());
    }

    void aHangIsEndedByOneRestart()
    {
        Bed bed([](const healing::VllmArguments &) { return QByteArray(); });
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.heal(u"demo"_qs, HealCause::Hung));
        bed.run(60);
        QCOMPARE(bed.restarts, 1);
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Ready);
        // The second time a person is asked: a restart was tried.
        QVERIFY(process.manager.heal(u"demo"_qs, HealCause::Hung));
        bed.run(60);
        QCOMPARE(bed.restarts, 1);
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Attention);
        // Who asks for it gets one more.
        QVERIFY(process.manager.heal(u"demo"_qs, HealCause::Asked));
        bed.run(60);
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Ready);
    }

    void aHealthyServerIsLeftAlone()
    {
        Bed bed([](const healing::VllmArguments &) { return QByteArray(); });
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        bed.run(60);
        QVERIFY(process.manager.heal(u"demo"_qs, HealCause::Asked));
        bed.run(30);
        QCOMPARE(bed.restarts, 0);
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Ready);
        QVERIFY(process.store.read(u"demo"_qs)->notices.isEmpty());
    }

    void oneThatIsCutOffGoesOnWithTheSameChange()
    {
        Bed bed([](const healing::VllmArguments &now) {
            return value(now, "--max-model-len") == 17216 ? QByteArray() : tooSmall;
        });
        {
            SessionBed::Process killed(bed);
            bed.vm.hang(u"docker rm -f coder-vllm"_qs);
            QVERIFY(killed.manager.up(SessionBed::wish()));
            bed.run(60);
            QCOMPARE(killed.store.read(u"demo"_qs)->phase, Phase::Healing);
        }
        bed.vm.release();
        SessionBed::Process next(bed);
        QVERIFY(next.manager.up(SessionBed::wish()));
        bed.run(60);
        const Session session = *next.store.read(u"demo"_qs);
        QCOMPARE(session.phase, Phase::Ready);
        QCOMPARE(session.healed.size(), 1);
        QCOMPARE(events(bed, next, u"heal"_qs).size(), 1);
    }

    void destroyWinsOverHealing()
    {
        Bed bed([](const healing::VllmArguments &) { return graphOom; });
        SessionBed::Process process(bed);
        QVERIFY(process.manager.up(SessionBed::wish()));
        for (int i = 0; i < 400 && process.store.read(u"demo"_qs)->phase != Phase::Healing; ++i)
            bed.quarterSecond();
        QCOMPARE(process.store.read(u"demo"_qs)->phase, Phase::Healing);
        QVERIFY(process.manager.destroy(u"demo"_qs));
        bed.run(20);
        QCOMPARE(process.story, QStringList(u"destroyed demo"_qs));
        QVERIFY(bed.cloud.machines().isEmpty());
    }

    void anotherProfileIsServedAsItIsMeant()
    {
        Session session;
        session.engineChanges = {
            {healing::Change::Kind::Argument, u"--gpu-memory-utilization"_qs, u"0.9"_qs, u"0.85"_qs},
            {healing::Change::Kind::Argument, u"--max-model-len"_qs, {}, u"17216"_qs}};
        const auto beside = besideProfile(session.engineChanges);
        QCOMPARE(beside.size(), 1);
        QCOMPARE(beside.first().name, u"--max-model-len"_qs);
    }

    void theRecordComesBackAsItWas()
    {
        Heal heal;
        heal.cause = HealCause::Hung;
        heal.isApproved = true;
        heal.attempts = {{healing::FaultClass::KvNoBlocks,
                          {{healing::Change::Kind::Argument, u"--enforce-eager"_qs, {}, {}}},
                          true,
                          true,
                          HealOutcome::Failed}};
        heal.fault = healing::FaultClass::CudaOomGraph;
        heal.values = {{u"free_gib"_qs, 3.5}};
        heal.evidence = {u"a line"_qs};
        heal.choice = HealChoice{healing::FaultClass::TrustRemoteCode,
                                 {{healing::Change::Kind::Argument, u"--trust-remote-code"_qs, {}, {}}},
                                 healing::Need::Trust,
                                 u"words"_qs};
        QCOMPARE(toJson(*healFromJson(toJson(heal))), toJson(heal));
        QVERIFY(!healFromJson({}));
    }

    void theComposeFileKeepsWhatIsNotChanged()
    {
        const QByteArray compose =
            R"({"services":{"vllm":{"image":"x","command":["m","--name","a$$b","--max-model-len","9"],)"
            R"("environment":{"A":"$$1"}},"webui":{"image":"y"}}})";
        const QByteArray changed =
            recipes::withChanges(compose, {{healing::Change::Kind::Argument, u"--max-model-len"_qs, u"9"_qs, u"5"_qs},
                                           {healing::Change::Kind::Environment, u"B"_qs, {}, u"2"_qs},
                                           {healing::Change::Kind::Host, u"restart"_qs, {}, {}}});
        const QByteArray expected =
            R"({"services":{"vllm":{"image":"x","command":["m","--name","a$$b","--max-model-len","5"],)"
            R"("environment":{"A":"$$1","B":"2"}},"webui":{"image":"y"}}})";
        QCOMPARE(QJsonDocument::fromJson(changed), QJsonDocument::fromJson(expected));
        QCOMPARE(recipes::withChanges(compose, {}), compose);
    }

    void whatHelpedBeforeIsUsedOnlyWhereTheSettingsAreTheSame()
    {
        const healing::VllmArguments now({u"m"_qs, u"--gpu-memory-utilization"_qs, u"0.9"_qs});
        const healing::Change first{healing::Change::Kind::Argument, u"--gpu-memory-utilization"_qs, u"0.9"_qs,
                                    u"0.85"_qs};
        const healing::Change then{healing::Change::Kind::Argument, u"--gpu-memory-utilization"_qs, u"0.85"_qs,
                                   u"0.8"_qs};
        const healing::Change context{healing::Change::Kind::Argument, u"--max-model-len"_qs, u"32768"_qs, u"17216"_qs};
        QVERIFY(recipes::stillApply({first, then, context}, now));
        QVERIFY(!recipes::stillApply({then}, now));
        QVERIFY(!recipes::stillApply({context}, now.with(u"--max-model-len"_qs, u"8192"_qs)));
    }
};

CODER_TEST(TstMending);
#include "tst_mending.moc"
