// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setupwords.h"

#include "app/words/explain.h"
#include "app/words/format.h"
#include "core/catalog/gpu.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SetupWords)
};

QString cards(const QString &planId)
{
    const auto gpus = gpusOf(planId);
    //: How many cards of which kind: "2 × RTX 4000 Ada".
    return gpus ? Words::tr("%1 × %2").arg(gpus->count).arg(gpus->card.name()) : planId;
}

QString perHour(const std::optional<Money> &price)
{
    return price ? Words::tr("%1 per started hour").arg(moneyText(*price)) : Words::tr("price unknown");
}

QString idleLine(const SetupDraft &draft)
{
    const QString lease = durationText(draft.leaseHours * 3600);
    if (draft.idleMinutes == 0)
        return Words::tr("at the latest after %1, never for being idle").arg(lease);
    return Words::tr("after %1 idle, at the latest after %2").arg(durationText(draft.idleMinutes * 60), lease);
}

QString capLine(const SetupDraft &draft)
{
    const auto cap = [](const std::optional<Money> &amount) { return amount ? moneyText(*amount) : Words::tr("none"); };
    if (draft.monthCap && draft.monthCapEnds)
        return Words::tr("session: %1, month: %2, which ends what runs, too")
            .arg(cap(draft.sessionCap), cap(draft.monthCap));
    return Words::tr("session: %1, month: %2").arg(cap(draft.sessionCap), cap(draft.monthCap));
}

QString firewallLine(const SetupDesk &desk)
{
    if (desk.draft().firewallId != 0)
        return Words::tr("yours, number %1").arg(desk.draft().firewallId);
    const QString address = desk.live().ownAddress();
    return address.isEmpty() ? Words::tr("made for the session; admits SSH from your address only")
                             : Words::tr("made for the session; admits SSH from %1 only").arg(address);
}

QString regionLine(const SetupDesk &desk)
{
    for (const RegionChoice &choice : desk.regions())
        if (choice.id == desk.draft().region)
            return u"%1 (%2)"_qs.arg(choice.label, choice.id);
    return desk.draft().region;
}

QString accountLine(const SetupFacts &facts)
{
    return facts.account && *facts.account ? (*facts.account)->username : Words::tr("unknown");
}

QString extrasLine(const SetupDraft &draft)
{
    QStringList extras;
    if (draft.hasWebUi)
        extras << Words::tr("Open WebUI");
    if (!draft.perfProfile.isEmpty())
        extras << Words::tr("profile %1").arg(draft.perfProfile);
    return extras.isEmpty() ? draft.model : u"%1, %2"_qs.arg(draft.model, extras.join(u", "_qs));
}

} // namespace

QString purposeTitle(const QString &id)
{
    if (id == u"fast")
        return Words::tr("Fast and cheap");
    if (id == u"balanced")
        return Words::tr("Balanced");
    return id == u"largest" ? Words::tr("Largest") : Words::tr("Choose myself");
}

QString purposeText(const QString &id)
{
    if (id == u"fast")
        return Words::tr("Quick answers for small edits and questions.");
    if (id == u"balanced")
        return Words::tr("The everyday choice: good at changes over several files.");
    return id == u"largest" ? Words::tr("The longest context and the most knowledge, for hard tasks.")
                            : Words::tr("Any model of Hugging Face on any plan.");
}

QString offerText(const PresetOffer &offer, const SetupDesk &desk)
{
    const QString model = QString::fromLatin1(offer.preset.model).section(u'/', -1);
    if (offer.plan)
        //: A model, the cards it runs on, the price: "Qwen2.5 on 1 × RTX 4000 Ada for US$0.52 per started hour".
        return Words::tr("%1 on %2 for %3")
            .arg(model, cards(offer.plan->id), perHour(offer.plan->hourlyIn(desk.draft().region)));
    const auto &plans = desk.facts().plans;
    if (!plans)
        return Words::tr("Waiting for the list of plans.");
    return *plans ? Words::tr("No plan offered to this account fits %1.").arg(model)
                  : Words::tr("The list of plans could not be read.");
}

QString planText(const Plan &plan, const QString &region)
{
    const auto gpus = gpusOf(plan.id);
    const QString memory = gpus ? memoryText(gpus->vramGib()) : Words::tr("memory unknown");
    //: A plan's id, its cards, their memory, its price per hour.
    return Words::tr("%1: %2, %3, %4").arg(plan.id, cards(plan.id), memory, hourlyText(plan.hourlyIn(region)));
}

Check tokenLine(const SetupDesk &desk)
{
    const QString id = u"token"_qs;
    if (desk.live().isTestingToken())
        return {id, CheckState::Unknown, Words::tr("Testing the token …"), {}};
    const QString why = desk.whyNot(SetupPage::Connect);
    if (!why.isEmpty())
        return {id, desk.facts().token ? CheckState::Fail : CheckState::Unknown, why, {}};
    Check line{id, CheckState::Ok, {}, {}};
    QStringList sentences;
    for (const Check &check : connectChecks(desk.draft(), desk.facts())) {
        const bool isNews = check.id == id || check.id.startsWith(u"scopes") || check.state != CheckState::Ok;
        if (isNews)
            sentences << check.sentence;
        if (check.state == CheckState::Warn)
            line.state = CheckState::Warn;
    }
    line.sentence = sentences.join(u' ');
    return line;
}

QString scopesText()
{
    return neededScopes(false).join(u", "_qs);
}

QString latencyText(const std::optional<qint64> &milliseconds)
{
    return milliseconds ? Words::tr("%1 ms").arg(*milliseconds) : Words::tr("unknown");
}

QString stockText(const RegionChoice &choice)
{
    return choice.isSoldOut ? Words::tr("sold out") : Words::tr("in stock");
}

QString worstSentence(const SetupDesk &desk)
{
    const auto worst = desk.worst();
    return worst ? Words::tr("At worst this session costs %1.").arg(moneyText(*worst))
                 : Words::tr("What this session costs at worst cannot be told: the price is unknown.");
}

QString createLabel(const SetupDesk &desk)
{
    const auto price = desk.hourly();
    const auto worst = desk.worst();
    if (!price || !worst)
        return Words::tr("Create, price unknown");
    return Words::tr("Create for %1 per hour, %2 at most").arg(moneyText(*price), moneyText(*worst));
}

QList<std::pair<QString, QString>> reviewLines(const SetupDesk &desk)
{
    const SetupDraft &draft = desk.draft();
    return {{Words::tr("Account"), accountLine(desk.facts())},
            {Words::tr("Model"), extrasLine(draft)},
            {Words::tr("Plan"), u"%1 (%2)"_qs.arg(cards(draft.plan), draft.plan)},
            {Words::tr("Region"), regionLine(desk)},
            {Words::tr("Price"), perHour(desk.hourly())},
            {Words::tr("Ends"), idleLine(draft)},
            {Words::tr("Caps"), capLine(draft)},
            {Words::tr("Firewall"), firewallLine(desk)}};
}

QString checkWord(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        //: In front of a check: "ok: The token works."
        return Words::tr("ok");
    case CheckState::Warn:
        return Words::tr("note");
    case CheckState::Fail:
        return Words::tr("wrong");
    case CheckState::Unknown:
        return Words::tr("unknown");
    }
    return {};
}

QString finishProblem(const Error &error)
{
    if (error.code == ErrorCode::KeyringLocked)
        return Words::tr("The keyring is locked, so the token could not be stored. Nothing was written. Unlock the "
                         "keyring and try again, or choose another place.");
    if (error.code == ErrorCode::KeyringMissing)
        return Words::tr("This desktop has no keyring to store the token in. Nothing was written. Choose where it "
                         "shall go.");
    const Explanation words = explain(error, MoneyState::NothingRented);
    const QString detail = error.detail.isEmpty() ? QString() : u" (%1)"_qs.arg(error.detail);
    return words.title + detail + u' ' + words.money;
}

QString placeText(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keyring:
        return Words::tr("Store it in the keyring");
    case SecretPlace::ThisRun:
        return Words::tr("Keep it for this run only; ask again next time");
    case SecretPlace::SecretsFile:
        return Words::tr("Write it to .env.secrets, a plain file that only you can read");
    }
    return {};
}

} // namespace coder
