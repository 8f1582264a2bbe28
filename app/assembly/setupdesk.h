// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/secretplaces.h"
#include "app/assembly/setupfacts.h"
#include "core/catalog/presets.h"
#include "core/config/setuppages.h"

namespace coder {

struct PresetOffer
{
    Preset preset;
    std::optional<Plan> plan; // empty: none that is offered fits, or the plans are not known yet
};

// One setup, in a window or in the terminal: the draft, the facts about it, and the end that writes. Whoever shows it
// changes the draft through change() and reads everything again on changed(). Starts with the answers of a cancelled
// setup, else with those of `.env`.
class SetupDesk : public QObject
{
    Q_OBJECT
public:
    explicit SetupDesk(SetupTools tools, QObject *parent = nullptr);

    const SetupDraft &draft() const { return m_draft; }
    const SetupFacts &facts() const { return m_live.facts(); }
    const LiveFacts &live() const { return m_live; }
    const SetupTools &tools() const { return m_tools; }
    bool isAsking() const { return m_live.isTestingToken() || m_live.isAskingModel(); }

    // Asks what can be asked before the first answer: the stored token, the own address.
    void start();
    // Asks again with the token of the draft: after a failure, and for fresh stock.
    void testToken() { m_live.testToken(m_draft.token); }
    void askModel() { m_live.askModel(m_draft.model, m_draft.hubToken); }
    // Changes answers. What they touch (model, firewall) is asked anew; the token only by testToken().
    void change(const std::function<void(SetupDraft &)> &answer);
    void choosePreset(const QString &id); // takes its model, plan and context; or ownPurpose
    // A model and a plan chosen by hand; the context is the longest that fits, where the catalogue knows.
    void chooseOwn(const QString &model, const QString &plan);
    // Takes the nearest region in stock if none is chosen.
    void suggestRegion();

    QString whyNot(SetupPage page) const { return whyNotReady(page, m_draft, facts()); }
    QList<PresetOffer> presetOffers() const;
    QList<RegionChoice> regions() const { return regionChoices(facts(), m_draft.plan, m_live.latencies()); }
    QList<Check> checks() const; // reviewChecks(), and whether aider is installed
    std::optional<Money> hourly() const;
    std::optional<Money> worst() const; // with the cap; empty = unknown

    // Stores the typed secrets, then writes `.env`. KeyringLocked and KeyringMissing mean that nothing was written:
    // ask where the secrets shall go, and call again. May be called any number of times.
    Future<Unit> finish(SecretPlace place);
    // Keeps the answers for the next time, without the secrets.
    Result<Unit> keepDraft() const { return saveDraft(m_draft, m_tools.draftFile()); }

Q_SIGNALS:
    void changed();

private:
    void read();
    void storeNext(QList<std::pair<QString, Secret>> secrets, SecretPlace place, const Deferred<Unit> &answer);
    Result<Unit> writeEnv() const;

    SetupTools m_tools;
    LiveFacts m_live;
    EnvFile m_env; // as it was at the start; empty if it cannot be read
    SetupDraft m_draft;
};

} // namespace coder
