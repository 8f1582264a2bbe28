// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/examination.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeguard.h"
#include "tests/fakes/fakemodelserver.h"
#include "tests/fakes/fakeshell.h"
#include "tests/support/runner.h"

#include <QSignalSpy>
#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {

QByteArray frame(const char *kind, double at, const QByteArray &body)
{
    return QByteArray("@") + kind + ' ' + QByteArray::number(at, 'f', 3) + " 1 " + (kind[0] == 'v' ? "200 " : "0 ")
           + QByteArray::number(body.size()) + '\n' + body + '\n';
}

} // namespace

class TstExamination : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_exam.reset(); }

    void aLookAsksTheModelNothing()
    {
        begin(ExamKind::Look);
        const QSignalSpy ended(m_exam.get(), &Examination::finished);
        live(22);
        QCOMPARE(ended.size(), 1);
        QVERIFY(m_model.story.isEmpty());
        const Checkup found = m_exam->result();
        QVERIFY(!found.question && found.trials.isEmpty());
        QCOMPARE(found.gpus.size(), 1);
        QCOMPARE(found.facts.cores, 8);
        QCOMPARE(found.flow.state, FlowState::Flowing);
        QCOMPARE(found.flow.tokensPerSecond, std::optional(7.0));
        QVERIFY(found.gpus.first().slowedByHeat > 0.9);
        QVERIFY(found.findings.contains(Finding::SlowedByHeat));
    }

    void aQuickOneAsksEachSizeTwice()
    {
        begin(ExamKind::Quick);
        const QSignalSpy ended(m_exam.get(), &Examination::finished);
        int percent = 0;
        connect(m_exam.get(), &Examination::progressed, this, [&] {
            QVERIFY(m_exam->progress().percent >= percent);
            percent = m_exam->progress().percent;
        });
        live(30);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(percent, 100);
        const Checkup found = m_exam->result();
        QCOMPARE(found.trials.size(), 3);
        for (const SizeTrial &trial : found.trials)
            QCOMPARE(trial.answered(), 2);
        QVERIFY(found.isGood());
    }

    void aModelThatFailsIsAskedOnceMoreByNoOtherSize()
    {
        m_model.answer = fail(ErrorCode::ModelFailed, QStringLiteral("500"));
        begin(ExamKind::Full);
        const QSignalSpy ended(m_exam.get(), &Examination::finished);
        live(40);
        QCOMPARE(ended.size(), 1);
        const Checkup found = m_exam->result();
        QCOMPARE(found.trials.size(), 1);
        QCOMPARE(found.trials.first().error(), errorId(ErrorCode::ModelFailed));
        QVERIFY(found.findings.contains(Finding::NotAnswered));
    }

    void theVmIsHeldMeanwhileAndHearsOfTheOneQuestionFirst()
    {
        const FakeGuard guard(m_vm);
        begin(ExamKind::Ask);
        const QSignalSpy ended(m_exam.get(), &Examination::finished);
        const QSignalSpy failed(m_exam.get(), &Examination::holdFailed);
        live(40);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(failed.size(), 0);
        QStringList told;
        for (const QJsonObject &order : guard.orders)
            told << QStringLiteral("%1 %2").arg(order[u"do"].toString()).arg(order[u"seconds"].toInt());
        QCOMPARE(told.join(QStringLiteral(", ")), QStringLiteral("hold 120, probe 0, hold 0"));
        QCOMPARE(guard.orders.at(1)[u"generation_tokens"].toInt(), 128);
        QCOMPARE(guard.orders.first()[u"reason"].toString(), QStringLiteral("check"));
        QVERIFY(m_exam->result().question);
    }

    void aVmThatCannotBeHeldIsExaminedAllTheSame()
    {
        m_vm.answer(QStringLiteral("coder_guard.py"), ExecResult{3, {}, {}});
        begin(ExamKind::Look);
        const QSignalSpy ended(m_exam.get(), &Examination::finished);
        const QSignalSpy failed(m_exam.get(), &Examination::holdFailed);
        live(22);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_exam->result().gpus.size(), 1);
    }

    void whoCannotBeReachedIsToldAfterAWhile()
    {
        m_vm.failOpen(Error{ErrorCode::SshUnreachable, {}});
        begin(ExamKind::Look);
        const QSignalSpy ended(m_exam.get(), &Examination::finished);
        m_clock.advance(40s);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(m_exam->result().findings.contains(Finding::NoSamples));
        QVERIFY(!m_exam->result().facts.isTold);
    }

    void whatIsDeletedEndsInSilence()
    {
        begin(ExamKind::Quick);
        live(5);
        m_exam.reset();
        m_clock.advance(400s);
        QVERIFY(m_model.story.isEmpty());
    }

private:
    class Model final : public ModelServer
    {
    public:
        Future<Unit> health(const ModelEndpoint &) override { return answered(Result<Unit>(Unit())); }
        Future<QList<ServedModel>> models(const ModelEndpoint &) override
        {
            return answered(Result<QList<ServedModel>>(QList<ServedModel>()));
        }
        Future<QByteArray> metrics(const ModelEndpoint &) override
        {
            return answered(Result<QByteArray>(QByteArray()));
        }
        Future<ChatAnswer> chat(const ModelEndpoint &, const ChatRequest &request,
                                std::function<void(const QString &)> onText) override
        {
            story.append(request.model);
            if (answer)
                onText(QStringLiteral("def"));
            return answered(Result<ChatAnswer>(answer));
        }
        Result<ChatAnswer> answer = ChatAnswer{QStringLiteral("def"), 100, 64};
        QStringList story;
    };

    void begin(ExamKind kind)
    {
        m_vm.answerText(QStringLiteral("@@@ topology"), "@@@ cores\n8\n@@@ topology\n\tGPU0\nGPU0\t X \n@@@ end\n");
        m_exam = std::make_unique<Examination>(m_clock, [this] { return m_vm.makeShell(); }, m_model);
        ExamTask task;
        task.kind = kind;
        task.model = QStringLiteral("served");
        m_exam->start(task);
    }

    // Seconds in which a GPU is hot and seven tokens are made.
    void live(int seconds)
    {
        for (int second = 0; second < seconds; ++second) {
            QCoreApplication::processEvents();
            m_clock.advance(1s);
            const double at = double(m_clock.now().toSecsSinceEpoch());
            m_tokens += 7;
            m_vm.write(QStringLiteral("stream"),
                       frame("here", at, "")
                           + frame("smi", at,
                                   "index, memory.used [MiB], utilization.gpu [%], clocks_event_reasons.active\n"
                                   "0, 17000 MiB, 50 %, 0x0000000000000020\n")
                           + frame("vllm", at,
                                   "vllm:num_requests_running 1\nvllm:generation_tokens_total "
                                       + QByteArray::number(m_tokens)));
            QCoreApplication::processEvents();
        }
    }

    FakeClock m_clock;
    FakeVm m_vm;
    Model m_model;
    std::unique_ptr<Examination> m_exam;
    int m_tokens = 0;
};

void TstExamination::init()
{
    m_vm = FakeVm();
    m_model = Model();
    m_tokens = 0;
}

CODER_TEST(TstExamination);
#include "tst_examination.moc"
