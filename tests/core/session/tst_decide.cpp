// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decide.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

Q_DECLARE_METATYPE(coder::Phase)
Q_DECLARE_METATYPE(coder::Event)
Q_DECLARE_METATYPE(coder::Action)

class TstDecide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRulesOfASessionsLife_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Event>("event");
        QTest::addColumn<bool>("destroyWanted");
        QTest::addColumn<bool>("rented");
        QTest::addColumn<Action>("action");
        auto row = [](const char *name, Phase phase, Event event, bool wanted, bool rented, Action action) {
            QTest::newRow(name) << phase << event << wanted << rented << action;
        };
        row("a new session is provisioned", Phase::Creating, Event::UpAsked, false, false, Action::Provision);
        row("an unfinished one is resumed", Phase::Loading, Event::UpAsked, false, true, Action::Provision);
        row("one that asked for attention is tried again", Phase::Attention, Event::UpAsked, false, true,
            Action::Provision);
        row("one whose VM is unknown is looked for", Phase::Unknown, Event::UpAsked, false, true, Action::Provision);
        row("a ready one is served", Phase::Ready, Event::UpAsked, false, true, Action::Serve);
        row("up does not save what shall be destroyed", Phase::Ready, Event::UpAsked, true, true, Action::Destroy);
        row("up on a session being destroyed goes on with that", Phase::Destroying, Event::UpAsked, false, true,
            Action::Destroy);
        row("a destroyed one stays destroyed", Phase::Destroyed, Event::UpAsked, false, false, Action::Nothing);
        row("nobody else's VM is served", Phase::NotOurs, Event::ServeAsked, false, true, Action::Nothing);
        row("nobody else's VM is destroyed", Phase::NotOurs, Event::DestroyAsked, false, true, Action::Nothing);
        row("destroy is obeyed while creating", Phase::Creating, Event::DestroyAsked, false, true, Action::Destroy);
        row("destroy is obeyed when ready", Phase::Ready, Event::DestroyAsked, false, true, Action::Destroy);
        row("the lease ends a ready one", Phase::Ready, Event::LeaseEnded, false, true, Action::Destroy);
        row("the lease ends one that needs attention", Phase::Attention, Event::LeaseEnded, false, true,
            Action::Destroy);
        row("a missing VM is proved gone", Phase::Ready, Event::VmMissed, false, true, Action::Destroy);
        row("provisioned is ready", Phase::Ready, Event::Provisioned, false, true, Action::TellReady);
        row("provisioned, but wanted gone meanwhile", Phase::Ready, Event::Provisioned, true, true, Action::Destroy);
        row("a failure with a VM asks a person", Phase::Creating, Event::ProvisioningFailed, false, true,
            Action::AskForAttention);
        row("a failure without a VM ends the session", Phase::Creating, Event::ProvisioningFailed, false, false,
            Action::CloseUnrented);
        row("a failure of what shall be destroyed destroys", Phase::Creating, Event::ProvisioningFailed, true, true,
            Action::Destroy);
        row("a tunnel that fails asks a person", Phase::Ready, Event::ServingFailed, false, true,
            Action::AskForAttention);
        row("an obstacle to destroying is met again later", Phase::Destroying, Event::DestroyingFailed, true, true,
            Action::DestroyLater);
        row("what is asked for on a ready one is looked at first", Phase::Ready, Event::SwitchAsked, false, true,
            Action::Vet);
        row("nothing is switched on what shall end", Phase::Ready, Event::SwitchAsked, true, true, Action::Destroy);
        row("switched is ready", Phase::Ready, Event::Switched, false, true, Action::TellReady);
        row("switched, but wanted gone meanwhile", Phase::Ready, Event::Switched, true, true, Action::Destroy);
        row("the proof is told", Phase::Destroyed, Event::Destroyed, true, false, Action::TellDestroyed);
    }
    void theRulesOfASessionsLife()
    {
        QFETCH(Phase, phase);
        QFETCH(Event, event);
        QFETCH(bool, destroyWanted);
        QFETCH(bool, rented);
        QFETCH(Action, action);
        Session session;
        session.phase = phase;
        session.destroyWanted = destroyWanted;
        session.createAttempts = rented ? 1 : 0;
        QCOMPARE(decide(session, event), action);
    }

    void aSwitchGoesOnAndGoesBackOnce()
    {
        Session session;
        session.phase = Phase::Loading;
        session.createAttempts = 1;
        session.engineSwitch = EngineSwitch{};
        session.engineSwitch->isVetted = true;
        QCOMPARE(decide(session, Event::UpAsked), Action::Switch);
        QCOMPARE(decide(session, Event::ServeAsked), Action::Switch);
        QCOMPARE(decide(session, Event::SwitchFailed), Action::SwitchBack);
        session.engineSwitch->failed = Error{ErrorCode::ModelFailed, {}};
        QCOMPARE(decide(session, Event::SwitchFailed), Action::AskForAttention);
        session.destroyWanted = true;
        QCOMPARE(decide(session, Event::SwitchFailed), Action::Destroy);
        QCOMPARE(decide(session, Event::UpAsked), Action::Destroy);
    }

    void aModelIsLookedAtBeforeAnythingIsTouched()
    {
        Session session;
        session.phase = Phase::Ready;
        session.createAttempts = 1;
        session.engineSwitch = EngineSwitch{};
        QCOMPARE(decide(session, Event::SwitchAsked), Action::Vet);
        QCOMPARE(decide(session, Event::UpAsked), Action::Serve); // cut off: the tunnel first
        QCOMPARE(decide(session, Event::ServeAsked), Action::Serve);
        QCOMPARE(decide(session, Event::Serving), Action::Vet);
        QCOMPARE(decide(session, Event::SwitchRefused), Action::DropSwitch);
        QCOMPARE(decide(session, Event::SwitchVetted), Action::Switch);
        session.destroyWanted = true;
        QCOMPARE(decide(session, Event::SwitchVetted), Action::Destroy);
        QCOMPARE(decide(session, Event::SwitchRefused), Action::Destroy);
    }
};

CODER_TEST(TstDecide);
#include "tst_decide.moc"
