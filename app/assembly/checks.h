// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/health/examination.h"

#include <map>

namespace coder {

// A session's examination as it stands: running, or what the last one found.
struct CheckReading
{
    bool isRunning = false;
    ExamProgress progress;
    std::optional<Checkup> found; // of the last one that ended by itself
    QDateTime at;                 // when that was
    std::optional<Error> error;   // why none could begin
};

// The examinations that a person asked for, one at a time for a session. Intents in, readings out; lives on the main
// thread as long as the window.
class Checks : public QObject
{
    Q_OBJECT
public:
    explicit Checks(Program &program, QObject *parent = nullptr);
    ~Checks() override;

    // Begins, if none runs: ModelNotReady, SessionUnknown. What comes of it is told by changed().
    void begin(const QString &name, ExamKind kind);
    // Ends one that runs; what an earlier one found stays.
    void cancel(const QString &name);
    CheckReading reading(const QString &name) const;

Q_SIGNALS:
    void changed(const QString &name);

private:
    struct One
    {
        CheckReading reading;
        std::unique_ptr<Examination> exam;
        int turn = 0;
    };
    Result<ExamTask> taskFor(const QString &name, ExamKind kind) const;
    void run(const QString &name, const ExamTask &task);
    void refuse(const QString &name, const Error &why);

    Program &m_program;
    std::map<QString, One> m_all;
};

// What an examination of a session asks for; the API key is still to be filled in.
ExamTask examTask(const Session &session, const SampleSource &source, ExamKind kind);

} // namespace coder
