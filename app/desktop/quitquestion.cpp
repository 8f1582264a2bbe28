// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/quitquestion.h"

#include "app/desktop/questionbox.h"
#include "app/desktop/sessionreading.h"
#include "app/words/explain.h"
#include "app/words/format.h"

#include <QCoreApplication>
#include <QPushButton>

#include <utility>

namespace coder {
namespace {

struct Questions
{
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

QDateTime latestEnd(const QList<Session> &sessions)
{
    QDateTime latest;
    for (const Session &session : sessions)
        if (session.leaseEnds.isValid() && (!latest.isValid() || session.leaseEnds > latest))
            latest = session.leaseEnds;
    return latest;
}

QString chargeLine(const Session &session, const QDateTime &now)
{
    const Bill bill = billOf(session, now);
    return bill.nextCharge.isValid() && session.hourly
               ? Questions::tr("The next hour begins at %1 and costs %2.")
                     .arg(clockText(bill.nextCharge, now), moneyText(*session.hourly))
               : QString();
}

QString idleEndLine(const Session &session, const QString &end)
{
    return session.wish.idleLimitSeconds > 0
               ? Questions::tr("Left running, the VM ends itself once it has been idle for %1, and at %2 at the "
                               "latest, also while this computer is off.")
                     .arg(durationText(session.wish.idleLimitSeconds), end)
               : Questions::tr("Left running, the VM ends itself at %1 at the latest, also while this computer is off.")
                     .arg(end);
}

QString endLine(const Session &session, const QuitReading &reading)
{
    if (isEnding(session))
        return Questions::tr("It is being destroyed. A program in the background goes on until Linode confirms it.");
    if (!session.leaseEnds.isValid())
        return Questions::tr("Left running, a program in the background goes on with the start.");
    const QString end = whenText(session.leaseEnds, reading.now);
    const auto guard = reading.guards.constFind(session.name);
    const auto heard = guard == reading.guards.cend() ? std::nullopt : std::optional(*guard);
    if (protectionOf(session, heard, reading.now) == Protection::Protected)
        return idleEndLine(session, end);
    return Questions::tr("Left running, a program in the background keeps the connection and destroys it at %1 at "
                         "the latest, if this computer is on then.")
               .arg(end)
           + QLatin1Char(' ') + Questions::tr("It is not protected while this computer is off.");
}

QString sessionText(const Session &session, const QuitReading &reading)
{
    QStringList lines{vmLine(session, reading.now)};
    if (const QString charge = chargeLine(session, reading.now); !charge.isEmpty())
        lines.last() += QLatin1Char(' ') + charge;
    lines << endLine(session, reading);
    return lines.join(QLatin1Char('\n'));
}

QString lookedText(const QuitReading &reading)
{
    if (reading.state == CloudState::Checked)
        return Questions::tr("Linode was asked just now and lists no other VM of this installation.");
    QStringList parts{Questions::tr("Whether anything else is rented is unknown, because Linode could not be asked.")};
    if (reading.why)
        parts << explain(*reading.why, MoneyState::MayBeRented).title;
    parts << (reading.lastChecked.isValid()
                  ? Questions::tr("It last answered at %1.").arg(clockText(reading.lastChecked, reading.now))
                  : Questions::tr("It has not answered since this program started."));
    return parts.join(QLatin1Char(' '));
}

void addRentedButtons(QMessageBox &question, const QuitReading &reading, const std::function<void(QuitAnswer)> &answer)
{
    const QDateTime end = latestEnd(reading.rented);
    auto *leave =
        question.addButton(end.isValid() ? Questions::tr("&Leave running until %1").arg(clockText(end, reading.now))
                                         : Questions::tr("&Leave running"),
                           QMessageBox::AcceptRole);
    auto *destroy = question.addButton(Questions::tr("&Destroy, then quit"), QMessageBox::DestructiveRole);
    QObject::connect(leave, &QPushButton::clicked, &question, [answer] { answer(QuitAnswer::LeaveRunning); });
    QObject::connect(destroy, &QPushButton::clicked, &question, [answer] { answer(QuitAnswer::Destroy); });
}

void addUnknownButtons(QMessageBox &question, const std::function<void(QuitAnswer)> &answer)
{
    auto *quit = question.addButton(Questions::tr("&Quit anyway"), QMessageBox::AcceptRole);
    auto *again = question.addButton(Questions::tr("&Look again"), QMessageBox::ActionRole);
    QObject::connect(quit, &QPushButton::clicked, &question, [answer] { answer(QuitAnswer::LeaveRunning); });
    QObject::connect(again, &QPushButton::clicked, &question, [answer] { answer(QuitAnswer::LookAgain); });
}

} // namespace

QuitReading readQuit(Controller &controller, bool isAsked)
{
    QuitReading reading{{},
                        {},
                        controller.checkState(),
                        controller.lastChecked(),
                        controller.lastCheckError(),
                        controller.clock().now()};
    if (!isAsked && reading.state == CloudState::Checked)
        reading.state = CloudState::NotYet;
    for (const Session &session : controller.sessions()) {
        if (!isBilled(session))
            continue;
        reading.rented << session;
        if (const auto heard = controller.guard(session.name))
            reading.guards.insert(session.name, *heard);
    }
    return reading;
}

bool isNothingLeft(const QuitReading &reading)
{
    return reading.rented.isEmpty() && (reading.state == CloudState::Checked || reading.state == CloudState::NoToken);
}

QString quitTitle(const QuitReading &reading)
{
    if (reading.rented.isEmpty())
        return Questions::tr("Whether anything costs money is unknown.");
    return reading.rented.size() == 1
               ? Questions::tr("%1 may be costing money.").arg(reading.rented.first().name)
               : Questions::tr("%n sessions may be costing money.", nullptr, int(reading.rented.size()));
}

QString quitText(const QuitReading &reading)
{
    QStringList parts;
    for (const Session &session : reading.rented)
        parts << sessionText(session, reading);
    if (parts.isEmpty())
        parts << Questions::tr("No session is known here to be running.");
    parts << lookedText(reading);
    return parts.join(QStringLiteral("\n\n"));
}

QDialog *askQuit(QWidget *parent, const QuitReading &reading, const std::function<void(QuitAnswer)> &answer)
{
    auto *question =
        makeQuestion(parent, QMessageBox::Question, Questions::tr("Quit"), quitTitle(reading), quitText(reading));
    if (reading.rented.isEmpty())
        addUnknownButtons(*question, answer);
    else
        addRentedButtons(*question, reading, answer);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    question->open();
    return question;
}

QDialog *askQuitAlone(QWidget *parent, const Error &why, std::function<void()> yes)
{
    auto *question =
        makeQuestion(parent, QMessageBox::Warning, Questions::tr("Quit"), explain(why, MoneyState::Rented).title,
                     Questions::tr("So nothing goes on in the background. If you quit, the connection ends, and nobody "
                                   "destroys the VM at its end until this program or coder runs again."));
    question->setDetailedText(why.detail);
    auto *quit = question->addButton(Questions::tr("&Quit anyway"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(quit, &QPushButton::clicked, question, [yes = std::move(yes)] { yes(); });
    question->open();
    return question;
}

} // namespace coder
