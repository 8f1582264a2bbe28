// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/checkup.h"
#include "core/services/modelserver.h"
#include "core/session/hold.h"

#include <QObject>

namespace coder {

// How thorough an examination is. Only those that a person asked for put questions to the model: a question is work,
// and keeps a VM that nobody uses from being idle.
enum class ExamKind {
    Look,  // about half a minute: what the VM and the model server tell
    Ask,   // the same, and one short question
    Quick, // about a minute: three prompt sizes, twice each
    Full,  // about five minutes: three prompt sizes, for up to 80 seconds each
};

enum class ExamStage { Connecting, Looking, AskingShort, AskingMedium, AskingLong, Done };

struct ExamTask
{
    ExamKind kind = ExamKind::Look;
    SampleSource source;
    ModelEndpoint endpoint;
    QString model;        // as it is served
    int contextLimit = 0; // tokens; 0 = not known
    std::chrono::seconds looking{20};
};

struct ExamProgress
{
    ExamStage stage = ExamStage::Connecting;
    int percent = 0; // of the whole; never falls
};

// Examines one session's VM and model: samples by the second, asks the VM once what it is, puts questions if it may. As
// long as that takes the VM is held; the single question is told to its guard and counts as nobody's work.
// Lives on the main thread; ends by itself, or when it is deleted.
class Examination : public QObject
{
    Q_OBJECT
public:
    Examination(Clock &clock, std::function<std::unique_ptr<Shell>()> makeShell, ModelServer &model,
                QObject *parent = nullptr);
    ~Examination() override;

    void start(const ExamTask &task);
    ExamProgress progress() const { return m_progress; }
    // What is known so far; whole after finished().
    Checkup result() const;

Q_SIGNALS:
    void progressed();
    // Once.
    void finished();
    // The VM could not be held; the examination goes on.
    void holdFailed(const coder::Error &why);

private:
    void askMachine();
    void look();
    void lookOn();
    void watch();
    void nextQuestion();
    void hold();
    void letGo();
    void askOnce();
    void ask(PromptSize size);
    void takeAnswer(PromptSize size, const Result<ChatAnswer> &answer, double firstToken, double seconds);
    bool isEnough() const;
    void settle();
    void reach(ExamStage stage, double percent);
    SizeTrial &trialOf(PromptSize size);

    Clock &m_clock;
    std::function<std::unique_ptr<Shell>()> m_makeShell;
    ModelServer &m_model;
    GpuSampler m_sampler;
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<Hold> m_hold;
    ExamTask m_task;
    ExamProgress m_progress;
    Observed m_observed;
    Future<ChatAnswer> m_answer;
    QDateTime m_stageBegan;
    double m_lastSeen = 0;
    qint64 m_from = 0;
    bool m_isLooking = false;
    bool m_isMachineAsked = false; // and has answered, or will not
    bool m_isAsked = false;        // all questions
};

} // namespace coder
