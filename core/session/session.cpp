// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include <array>
#include <utility>

namespace coder {
namespace {

constexpr std::array phaseNames{
    std::pair{Phase::Creating, "creating"},   std::pair{Phase::Loading, "loading"},
    std::pair{Phase::Ready, "ready"},         std::pair{Phase::Healing, "healing"},
    std::pair{Phase::Attention, "attention"}, std::pair{Phase::Destroying, "destroying"},
    std::pair{Phase::Destroyed, "destroyed"}, std::pair{Phase::NotOurs, "not_ours"},
    std::pair{Phase::Unknown, "unknown"},
};

constexpr std::array stageNames{
    std::pair{StageState::Waiting, "waiting"}, std::pair{StageState::Running, "running"},
    std::pair{StageState::Done, "done"},       std::pair{StageState::Failed, "failed"},
    std::pair{StageState::Skipped, "skipped"},
};

constexpr std::array noticeNames{
    std::pair{NoticeKind::FirewallRenewed, "firewall_renewed"}, std::pair{NoticeKind::HubNotAsked, "hub_not_asked"},
    std::pair{NoticeKind::MonthUncertain, "month_uncertain"},   std::pair{NoticeKind::VmGone, "vm_gone"},
    std::pair{NoticeKind::EndedItself, "ended_itself"},         std::pair{NoticeKind::SwitchUndone, "switch_undone"},
    std::pair{NoticeKind::NotGuarded, "not_guarded"},           std::pair{NoticeKind::Healed, "healed"},
    std::pair{NoticeKind::LastGoodUsed, "last_good_used"},      std::pair{NoticeKind::SwitchRefused, "switch_refused"},
};

template<class Table, class Value>
QString nameIn(const Table &table, Value value)
{
    for (const auto &[known, name] : table)
        if (known == value)
            return QString::fromLatin1(name);
    return {};
}

template<class Table, class Value>
Value valueIn(const Table &table, const QString &id, Value otherwise)
{
    for (const auto &[known, name] : table)
        if (id == QLatin1String(name))
            return known;
    return otherwise;
}

} // namespace

QString phaseId(Phase phase)
{
    return nameIn(phaseNames, phase);
}

Phase phaseFromId(const QString &id)
{
    return valueIn(phaseNames, id, Phase::Unknown);
}

QString noticeId(NoticeKind kind)
{
    return nameIn(noticeNames, kind);
}

std::optional<NoticeKind> noticeFromId(const QString &id)
{
    for (const auto &[known, name] : noticeNames)
        if (id == QLatin1String(name))
            return known;
    return {};
}

QString stageStateId(StageState state)
{
    return nameIn(stageNames, state);
}

StageState stageStateFromId(const QString &id)
{
    return valueIn(stageNames, id, StageState::Waiting);
}

QString Session::endpoint() const
{
    return localPort == 0 ? QString() : QStringLiteral("http://127.0.0.1:%1/v1").arg(localPort);
}

bool Session::mayBeRented() const
{
    return phase != Phase::Destroyed && (instanceId != 0 || createAttempts > 0);
}

QString servedProfile(const Session &session)
{
    return session.perfProfile.isEmpty() ? session.wish.guest.value(QStringLiteral("PERF_PROFILE")).trimmed().toUpper()
                                         : session.perfProfile;
}

const Stage *Session::stage(const QString &stageId) const
{
    for (const Stage &known : stages)
        if (known.id == stageId)
            return &known;
    return nullptr;
}

} // namespace coder
