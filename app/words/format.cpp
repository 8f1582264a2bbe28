// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace coder {
namespace {

constexpr qint64 cent = 10000; // micro-dollars
constexpr qint64 minute = 60;
constexpr qint64 hour = 3600;
constexpr qint64 day = 86400;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString dollars(Money amount)
{
    const QLocale locale;
    const QString sign = QStringLiteral("US$");
    if (locale.language() == QLocale::C) // which puts the sign behind
        return sign + locale.toString(amount.dollars(), 'f', 2);
    return locale.toCurrencyString(amount.dollars(), sign, 2);
}

struct StageWord
{
    const char *id;
    const char *words;
};

constexpr std::array stageWords{
    StageWord{"check", QT_TRANSLATE_NOOP("Words", "Checking")},
    StageWord{"create", QT_TRANSLATE_NOOP("Words", "Creating the VM")},
    StageWord{"boot", QT_TRANSLATE_NOOP("Words", "Booting")},
    StageWord{"connect", QT_TRANSLATE_NOOP("Words", "Connecting")},
    StageWord{"tools", QT_TRANSLATE_NOOP("Words", "Installing tools")},
    StageWord{"docker", QT_TRANSLATE_NOOP("Words", "Installing the container runtime")},
    StageWord{"driver", QT_TRANSLATE_NOOP("Words", "Installing the GPU driver")},
    StageWord{"image", QT_TRANSLATE_NOOP("Words", "Downloading vLLM")},
    StageWord{"weights", QT_TRANSLATE_NOOP("Words", "Downloading weights")},
    StageWord{"engine", QT_TRANSLATE_NOOP("Words", "Loading the model")},
    StageWord{"answer", QT_TRANSLATE_NOOP("Words", "Waiting for the first token")},
};

} // namespace

QString moneyText(Money amount)
{
    const bool isLessThanACent = amount.micros() > 0 && amount.micros() < cent / 2;
    return isLessThanACent ? Words::tr("less than %1").arg(dollars(Money::micros(cent))) : dollars(amount);
}

QString priceText(const std::optional<Money> &price)
{
    return price ? moneyText(*price) : Words::tr("price unknown");
}

QString hourlyText(const std::optional<Money> &price)
{
    //: A price per hour, such as "US$1.04/h".
    return price ? Words::tr("%1/h").arg(moneyText(*price)) : Words::tr("price unknown");
}

QString durationText(qint64 seconds)
{
    const qint64 all = std::max<qint64>(0, seconds);
    if (all < minute)
        //: Seconds; below are minutes, hours and days, short as the locale does it.
        return Words::tr("%1 s").arg(all);
    if (all < hour)
        return Words::tr("%1 min").arg(all / minute);
    if (all < 2 * day) {
        const qint64 minutes = all % hour / minute;
        return minutes == 0 ? Words::tr("%1 h").arg(all / hour) : Words::tr("%1 h %2 min").arg(all / hour).arg(minutes);
    }
    const qint64 hours = all % day / hour;
    return hours == 0 ? Words::tr("%1 d").arg(all / day) : Words::tr("%1 d %2 h").arg(all / day).arg(hours);
}

QString relativeText(const QDateTime &time, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(time);
    if (!time.isValid() || !now.isValid())
        return Words::tr("unknown");
    if (seconds == 0)
        //: The time left or passed is nothing.
        return Words::tr("now");
    return seconds > 0 ? Words::tr("in %1").arg(durationText(seconds))
                       : Words::tr("%1 ago").arg(durationText(-seconds));
}

QString clockText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Words::tr("unknown");
    const QDateTime here = time.toLocalTime();
    const QLocale locale;
    QString clock = locale.language() == QLocale::C ? here.toString(QStringLiteral("HH:mm"))
                                                    : locale.toString(here.time(), QLocale::ShortFormat);
    if (here.date() == now.toLocalTime().date())
        return clock;
    const QString date = locale.language() == QLocale::C ? here.toString(QStringLiteral("yyyy-MM-dd"))
                                                         : locale.toString(here.date(), QLocale::ShortFormat);
    return QStringLiteral("%1 %2").arg(date, clock);
}

QString whenText(const QDateTime &time, const QDateTime &now)
{
    //: A time of day and how far it is: "18:42, in 5 min".
    return time.isValid() ? Words::tr("%1, %2").arg(clockText(time, now), relativeText(time, now))
                          : Words::tr("unknown");
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString memoryText(double gib)
{
    const bool isWhole = std::abs(gib - std::round(gib)) < 0.05;
    return Words::tr("%1 GiB").arg(QLocale().toString(gib, 'f', isWhole ? 0 : 1));
}

QString monthText(const MonthOutlook &outlook, Money cap)
{
    //: %1 is a month ("November 2026"), the others amounts: what was billed, what running sessions may still cost at
    //: most, what this session may cost at most, all of it together, and the cap of the month.
    return Words::tr("%1: %2 billed, at most %3 more for what runs, at most %4 for this session. Together that is %5, "
                     "and the cap of the month is %6.")
        .arg(QLocale().toString(outlook.at.toUTC().date(), u"MMMM yyyy"_qs), moneyText(outlook.billed),
             moneyText(outlook.running), moneyText(outlook.planned), moneyText(outlook.total()), moneyText(cap));
}

QString noticeText(const Notice &notice)
{
    switch (notice.kind) {
    case NoticeKind::FirewallRenewed:
        return Words::tr("This computer's address has changed; the session's firewall now admits %1.")
            .arg(notice.detail);
    case NoticeKind::HubNotAsked:
        return Words::tr("Hugging Face does not answer, so the model was not checked; the VM asks it again.");
    case NoticeKind::MonthUncertain:
        return Words::tr("The month's cap was held against the sessions whose price is known; of some it is not.");
    case NoticeKind::EndedItself:
        return Words::tr("The VM %1 has ended itself, as it was to.").arg(notice.detail);
    case NoticeKind::VmGone:
        return Words::tr("The provider no longer knows the VM %1: it was deleted by somebody else.").arg(notice.detail);
    case NoticeKind::Healed:
        //: %1 names the fault and what was changed, in vLLM's words.
        return Words::tr("The model server was put right and answers again. %1").arg(notice.detail);
    case NoticeKind::LastGoodUsed:
        //: %1 names settings of vLLM with their values.
        return Words::tr("What healed such a session before is used from the start: %1").arg(notice.detail);
    case NoticeKind::SwitchUndone:
        //: %1 names a model or a performance profile, and why.
        return Words::tr("The switch did not work, and what was served before is served again. %1").arg(notice.detail);
    case NoticeKind::SwitchRefused:
        //: %1 names a model, and why.
        return Words::tr("The model was not switched, and nothing was changed. %1").arg(notice.detail);
    case NoticeKind::NotGuarded:
        return Words::tr("The VM does not end itself, so it is not protected while this computer is off. %1")
            .arg(notice.detail);
    }
    return notice.detail;
}

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Creating:
        //: The phases of a session, as its state in the table.
        return Words::tr("Creating");
    case Phase::Loading:
        return Words::tr("Loading model");
    case Phase::Ready:
        return Words::tr("Ready");
    case Phase::Healing:
        return Words::tr("Healing");
    case Phase::Attention:
        return Words::tr("Needs attention");
    case Phase::Destroying:
        return Words::tr("Destroying");
    case Phase::Destroyed:
        return Words::tr("Destroyed");
    case Phase::NotOurs:
        return Words::tr("Not ours");
    case Phase::Unknown:
        return Words::tr("Unknown");
    }
    return {};
}

QString stageText(const QString &stageId)
{
    for (const StageWord &known : stageWords)
        if (stageId == QLatin1String(known.id))
            return QCoreApplication::translate("Words", known.words);
    return stageId;
}

QString stageStateText(StageState state)
{
    switch (state) {
    case StageState::Waiting:
        //: What a stage of the start is doing.
        return Words::tr("waiting");
    case StageState::Running:
        return Words::tr("running");
    case StageState::Done:
        return Words::tr("done");
    case StageState::Failed:
        return Words::tr("failed");
    case StageState::Skipped:
        return Words::tr("skipped");
    }
    return {};
}

QString phaseLine(const Session &session)
{
    const bool isComing = session.phase == Phase::Creating || session.phase == Phase::Loading;
    if (!isComing || session.stages.isEmpty())
        return phaseText(session.phase);
    const auto ended = std::ranges::count_if(session.stages, [](const Stage &stage) {
        return stage.state == StageState::Done || stage.state == StageState::Skipped;
    });
    //: A phase and how far it is: "Creating, stage 3 of 9".
    return Words::tr("%1, stage %2 of %3")
        .arg(phaseText(session.phase))
        .arg(std::min<qsizetype>(ended + 1, session.stages.size()))
        .arg(session.stages.size());
}

} // namespace coder
