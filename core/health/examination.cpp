// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/examination.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <algorithm>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto firstSamples = 12s; // until nvidia-smi and the model server have told something
constexpr auto after = 3s;         // samples behind the last answer
constexpr int answerTokens = 128;
constexpr double asking = 30; // percent of the whole that is over when questions begin
constexpr double sizePart = 23;

struct Rounds
{
    int most;
    int milliseconds; // after which no other one begins
};

Rounds roundsOf(ExamKind kind)
{
    if (kind == ExamKind::Full)
        return {12, 80000};
    return kind == ExamKind::Quick ? Rounds{2, 20000} : Rounds{1, 0};
}

bool asksSizes(ExamKind kind)
{
    return kind == ExamKind::Quick || kind == ExamKind::Full;
}

ExamStage stageOf(PromptSize size)
{
    return ExamStage(int(ExamStage::AskingShort) + int(size));
}

} // namespace

Examination::Examination(Clock &clock, std::function<std::unique_ptr<Shell>()> makeShell, ModelServer &model,
                         QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_makeShell(std::move(makeShell))
    , m_model(model)
    , m_sampler(clock, m_makeShell)
{
    connect(&m_sampler, &GpuSampler::sampled, this, &Examination::watch);
}

Examination::~Examination()
{
    // What is still being written is of no use to anybody. One that ended must be left alone: Qt 6.4 would reach for
    // its continuation, which is gone.
    if (!m_answer.isFinished())
        m_answer.cancel();
}

void Examination::start(const ExamTask &task)
{
    m_task = task;
    m_sampler.start(task.source, m_clock.now());
    askMachine();
    m_clock.after(firstSamples, this, [this] { look(); });
}

void Examination::askMachine()
{
    m_shell = m_makeShell();
    auto printed = m_shell->open(m_task.source.target);
    const auto answered = [this](const Result<ExecResult> &result) {
        if (result)
            m_observed.facts = parseMachineFacts(result->out);
        m_isMachineAsked = true;
        settle();
    };
    whenDone(std::move(printed), this, [this, answered](const Result<Unit> &isOpen) {
        if (isOpen)
            hold();
        if (isOpen)
            whenDone(m_shell->exec(machineFactsCommand(m_task.source.container)), this, answered);
        else
            answered(fail(isOpen.error()));
    });
}

// From the first answer of the VM on; a VM that is not reached is not held.
void Examination::hold()
{
    const bool isLong = m_task.kind == ExamKind::Full;
    m_hold =
        std::make_unique<Hold>(m_clock, *m_shell, isLong ? QStringLiteral("validate-perf") : QStringLiteral("check"));
    connect(m_hold.get(), &Hold::failed, this, &Examination::holdFailed);
}

void Examination::watch()
{
    if (m_sampler.lastAt() > m_lastSeen) {
        m_lastSeen = m_sampler.lastAt();
        if (m_isLooking)
            m_observed.see(m_sampler.lastSmi().gpus);
    }
    if (m_sampler.gpus().count() > 0 && m_sampler.engine().last().isEngine)
        look();
}

void Examination::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    m_from = qint64(m_sampler.lastAt());
    m_stageBegan = m_clock.now();
    reach(ExamStage::Looking, 5);
    lookOn();
}

// Until the time is over: a second at a time, for who watches.
void Examination::lookOn()
{
    const std::chrono::milliseconds passed(m_stageBegan.msecsTo(m_clock.now()));
    if (passed >= m_task.looking)
        return nextQuestion();
    const double whole = m_task.kind == ExamKind::Look ? 95 : asking;
    const double part = double(passed.count()) / double(std::chrono::milliseconds(m_task.looking).count());
    reach(ExamStage::Looking, 5 + part * (whole - 5));
    m_clock.after(std::min<std::chrono::milliseconds>(1s, m_task.looking - passed), this, [this] { lookOn(); });
}

void Examination::nextQuestion()
{
    const auto &trials = m_observed.trials;
    if (m_task.kind == ExamKind::Ask && !m_observed.question)
        return askOnce();
    if (asksSizes(m_task.kind) && !isEnough())
        return ask(trials.isEmpty() ? PromptSize::Short : trials.last().size);
    // Where the shortest prompt gets no answer, longer ones would only take time.
    const bool isSilent = trials.size() == 1 && trials.first().answered() == 0;
    if (asksSizes(m_task.kind) && trials.size() < promptSizes && !isSilent)
        return ask(PromptSize(trials.size()));
    m_isAsked = true;
    settle();
}

// Sizes are asked one after another.
SizeTrial &Examination::trialOf(PromptSize size)
{
    if (m_observed.trials.isEmpty() || m_observed.trials.last().size != size) {
        m_stageBegan = m_clock.now();
        m_observed.trials.append({size, {}});
    }
    return m_observed.trials.last();
}

// Of the size that was asked last. One failure is told; a second one would only take time.
bool Examination::isEnough() const
{
    if (m_observed.trials.isEmpty())
        return false;
    const SizeTrial &trial = m_observed.trials.last();
    const Rounds rounds = roundsOf(m_task.kind);
    return !trial.error().isEmpty() || trial.rounds.size() >= rounds.most
           || m_stageBegan.msecsTo(m_clock.now()) >= rounds.milliseconds;
}

// The guard hears of it before the model does.
void Examination::askOnce()
{
    const ProbeCount count{2 * promptTokensWanted(PromptSize::Short, m_task.contextLimit), answerTokens};
    const auto askThen = [this](const Result<Unit> &) { ask(PromptSize::Short); };
    if (m_hold)
        whenDone(tellProbe(*m_shell, count), this, askThen);
    else
        askThen(Unit{});
}

void Examination::ask(PromptSize size)
{
    const int round = asksSizes(m_task.kind) ? int(trialOf(size).rounds.size()) : 0;
    reach(stageOf(size), asking + sizePart * (int(size) + double(round) / roundsOf(m_task.kind).most));
    ChatRequest request;
    request.model = m_task.model;
    const QString salt = QString::number(QRandomGenerator::global()->generate(), 36);
    request.messages = {{QStringLiteral("user"), promptOf(promptTokensWanted(size, m_task.contextLimit), salt)}};
    request.maxTokens = answerTokens;
    auto time = std::make_shared<QElapsedTimer>();
    auto first = std::make_shared<double>(-1);
    time->start();
    m_answer = m_model.chat(m_task.endpoint, request, [time, first](const QString &) {
        if (*first < 0)
            *first = double(time->elapsed()) / 1000;
    });
    whenDone(Future<ChatAnswer>(m_answer), this, [this, size, time, first](const Result<ChatAnswer> &answer) {
        takeAnswer(size, answer, *first, double(time->elapsed()) / 1000);
    });
}

void Examination::takeAnswer(PromptSize size, const Result<ChatAnswer> &answer, double firstToken, double seconds)
{
    TokenTrial trial;
    trial.isAnswered = answer.has_value() && answer->completionTokens > 0 && firstToken >= 0;
    if (trial.isAnswered) {
        trial.firstTokenSeconds = firstToken;
        trial.promptTokens = answer->promptTokens;
        trial.tokens = answer->completionTokens;
        trial.seconds = seconds - firstToken;
    } else {
        trial.error = errorId(answer ? ErrorCode::BadAnswer : answer.error().code);
    }
    if (asksSizes(m_task.kind))
        trialOf(size).rounds.append(trial);
    else
        m_observed.question = trial;
    nextQuestion();
}

// Ends when everything has answered, with the samples of the last answer.
void Examination::settle()
{
    if (!m_isAsked || !m_isMachineAsked || m_progress.stage == ExamStage::Done)
        return;
    const auto end = [this] {
        if (m_progress.stage == ExamStage::Done)
            return;
        m_sampler.stop();
        reach(ExamStage::Done, 100);
        letGo();
    };
    if (m_task.kind == ExamKind::Look)
        end();
    else
        m_clock.after(after, this, end);
}

// Who is told that it finished may close the connection.
void Examination::letGo()
{
    auto released = m_hold ? m_hold->release() : answered<Unit>(Unit{});
    whenDone(std::move(released), this, [this](const Result<Unit> &) { Q_EMIT finished(); });
}

void Examination::reach(ExamStage stage, double percent)
{
    m_progress.stage = stage;
    m_progress.percent = std::clamp(int(percent), m_progress.percent, 100);
    Q_EMIT progressed();
}

Checkup Examination::result() const
{
    return checkup(m_sampler, m_from, m_observed);
}

} // namespace coder
