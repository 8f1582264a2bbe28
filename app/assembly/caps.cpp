// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/caps.h"

#include "app/assembly/launchplan.h"
#include "app/words/format.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Caps)
};

const QString sessionCap = QStringLiteral("SESSION_CAP_USD");
const QString monthCap = QStringLiteral("MONTH_CAP_USD");
const QString endsSessions = QStringLiteral("MONTH_CAP_ENDS_SESSIONS");

// No cap is no line.
Result<Unit> put(EnvFile &file, const QString &key, const std::optional<Money> &cap)
{
    if (cap)
        return file.set(key, QString::number(cap->dollars(), 'f', 2));
    file.remove(key);
    return Unit{};
}

Result<Unit> put(EnvFile &file, const Caps &caps)
{
    if (const auto session = put(file, sessionCap, caps.session); !session)
        return session;
    if (const auto month = put(file, monthCap, caps.month); !month)
        return month;
    // A switch that stands at its default already needs no line.
    if (!caps.monthEndsSessions && !file.value(endsSessions))
        return Unit{};
    return file.set(endsSessions, caps.monthEndsSessions ? u"true"_qs : u"false"_qs);
}

} // namespace

Result<Caps> readCaps(const Program &program)
{
    const auto reading = projectSettings(program);
    if (!reading)
        return fail(reading.error());
    return Caps{reading->config.money(sessionCap), reading->config.money(monthCap), reading->config.isOn(endsSessions)};
}

Result<Caps> writeCaps(const Program &program, const Caps &wanted)
{
    const QString path = program.paths().envFile();
    auto file = EnvFile::load(path);
    if (!file)
        return fail(file.error());
    if (const auto written = put(*file, wanted); !written)
        return fail(written.error());
    if (const auto saved = file->save(path); !saved)
        return fail(saved.error());
    return readCaps(program);
}

QString capsText(const Caps &caps)
{
    QStringList all;
    if (caps.session)
        all << Words::tr("A session that is begun from now on ends after as many whole hours as %1 pays for; the "
                         "VM itself keeps to that.")
                   .arg(moneyText(*caps.session));
    if (caps.month && caps.monthEndsSessions)
        all << Words::tr("Once a month could cost more than %1, no session is begun or extended, and what runs "
                         "ends with the hour that is paid.")
                   .arg(moneyText(*caps.month));
    else if (caps.month)
        all << Words::tr("Once a month could cost more than %1, no session is begun or extended; what runs goes "
                         "on to its end.")
                   .arg(moneyText(*caps.month));
    if (caps.month)
        all << Words::tr("You are warned when 80 % of it is billed.");
    if (all.isEmpty())
        all << Words::tr("Without a cap, only its latest end limits what a session costs.");
    return all.join(u' ');
}

} // namespace coder
