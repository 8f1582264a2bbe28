// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flow/flow.h"
#include "tests/fakes/fakeclock.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace std::chrono_literals;

namespace {

// The job's value is the story of what happened.
using Story = QStringList;
using StoryAnswer = Answer<Story>;
using StoryStep = Step<Story>;

StoryStep step(const QString &id, QList<StoryAnswer> answers)
{
    auto left = std::make_shared<QList<StoryAnswer>>(std::move(answers));
    StoryStep made;
    made.id = id;
    made.ask = [left](const Story &) {
        return answered<StoryAnswer>(left->size() > 1 ? left->takeFirst() : left->first());
    };
    return made;
}

const auto done = StoryAnswer::done();
const auto notYet = StoryAnswer::notYet();

} // namespace

class TstFlow : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    Story m_story;
    std::optional<Result<Unit>> m_end;
    int m_ends = 0;

    Flow<Story>::Callbacks callbacks()
    {
        return {[this](const QString &id) { m_story << id; }, [this](const Story &value) { m_story << value.last(); },
                [this](const Result<Unit> &result) {
                    m_end = result;
                    ++m_ends;
                }};
    }
    StoryStep undoable(StoryStep made)
    {
        made.undo = [this, id = made.id](const Story &) {
            m_story << QStringLiteral("undo ") + id;
            return answered<Unit>(Unit{});
        };
        return made;
    }

private Q_SLOTS:
    void anAbortUndoesTheStepThatStandsAndSaysWhy()
    {
        std::unique_ptr<Flow<Story>> flow;
        Flow<Story>::Callbacks watched = callbacks();
        watched.learned = [&](const Story &) { flow->abort({ErrorCode::FileUnwritable, {}}); };
        StoryStep second = step(u"b"_qs, {StoryAnswer::done([](Story &value) { value << u"learned"_qs; })});
        flow = std::make_unique<Flow<Story>>(
            m_clock, Story{},
            QList<StoryStep>{undoable(step(u"a"_qs, {done})), undoable(second), step(u"c"_qs, {done})}, watched);
        flow->start();
        QCOMPARE(m_story.join(u' '), u"a b undo b undo a"_qs);
        QCOMPARE(m_end->error().code, ErrorCode::FileUnwritable);
        QCOMPARE(m_ends, 1);
    }

    void init()
    {
        m_story.clear();
        m_end.reset();
        m_ends = 0;
    }

    void stepsRunInOrderAndTheEndIsSaidOnce()
    {
        Flow<Story> flow(m_clock, {}, {step(u"a"_qs, {done}), step(u"b"_qs, {done})}, callbacks());
        flow.start();
        QCOMPARE(m_story, Story({u"a"_qs, u"b"_qs}));
        QVERIFY(m_end && *m_end);
        flow.cancel();
        QCOMPARE(m_ends, 1);
    }

    void aStepThatIsNotReadyIsAskedAgainAfterItsInterval()
    {
        Flow<Story> flow(m_clock, {}, {step(u"a"_qs, {notYet, notYet, done})}, callbacks());
        flow.start();
        QVERIFY(!m_end);
        m_clock.advance(999ms);
        QVERIFY(!m_end);
        m_clock.advance(1001ms);
        QVERIFY(m_end && *m_end);
    }

    void whatAStepLearnedIsToldEvenWithNotYet()
    {
        auto learned = [](Story &story) { story << QStringLiteral("learned"); };
        Flow<Story> flow(m_clock, {}, {step(u"a"_qs, {StoryAnswer::notYet({}, learned), done})}, callbacks());
        flow.start();
        QCOMPARE(m_story, Story({u"a"_qs, u"learned"_qs}));
    }

    void aStepThatNeverGetsReadyEndsWithWhatStoodInTheWay()
    {
        const Error obstacle{ErrorCode::SshUnreachable, u"refused"_qs};
        Flow<Story> flow(m_clock, {}, {step(u"a"_qs, {StoryAnswer::notYet(obstacle)})}, callbacks());
        flow.start();
        m_clock.advance(61s);
        QVERIFY(m_end && !*m_end);
        QCOMPARE(m_end->error(), obstacle);
    }

    void aClockThatIsSetBackGivesAStepNoHoursMore()
    {
        Flow<Story> flow(m_clock, {}, {step(u"a"_qs, {notYet})}, callbacks());
        flow.start();
        m_clock.advance(30s);
        m_clock.set(-3h);
        m_clock.advance(25s);
        QVERIFY(!m_end);
        m_clock.advance(10s);
        QVERIFY(m_end);
        QCOMPARE(m_end->error().code, ErrorCode::Timeout);
    }

    void aQuestionWithoutAnyAnswerIsGivenUpAtTheLimitAndItsLateAnswerDropped()
    {
        Deferred<StoryAnswer> late;
        StoryStep silent;
        silent.id = u"a"_qs;
        silent.ask = [&late](const Story &) { return late.future(); };
        Flow<Story> flow(m_clock, {}, {silent, step(u"b"_qs, {done})}, callbacks());
        flow.start();
        m_clock.advance(61s);
        QCOMPARE(m_end->error().code, ErrorCode::Timeout);
        late.resolve(done);
        QCOMPARE(m_story, Story({u"a"_qs}));
        QCOMPARE(m_ends, 1);
    }

    void aFailureUndoesWhatWasDoneInReverse()
    {
        const auto broken = StoryAnswer::failed({ErrorCode::SoldOut, {}});
        Flow<Story> flow(m_clock, {},
                         {undoable(step(u"a"_qs, {done})), undoable(step(u"b"_qs, {done})), step(u"c"_qs, {broken})},
                         callbacks());
        flow.start();
        QCOMPARE(m_story.join(u' '), u"a b c undo b undo a"_qs);
        QCOMPARE(m_end->error().code, ErrorCode::SoldOut);
    }

    void whatAKeepingStepMadeIsNotUndone()
    {
        auto keeping = undoable(step(u"b"_qs, {done}));
        keeping.keeps = true;
        const auto broken = StoryAnswer::failed({ErrorCode::SshTimeout, {}});
        Flow<Story> flow(
            m_clock, {},
            {undoable(step(u"a"_qs, {done})), keeping, undoable(step(u"c"_qs, {done})), step(u"d"_qs, {broken})},
            callbacks());
        flow.start();
        QCOMPARE(m_story.join(u' '), u"a b c d undo c"_qs);
    }

    void aFlowStartsWhereItLeftOff()
    {
        Flow<Story> flow(m_clock, {}, {step(u"a"_qs, {done}), step(u"b"_qs, {done})}, callbacks());
        flow.start(u"b"_qs);
        QCOMPARE(m_story, Story({u"b"_qs}));
    }

    void cancellingUndoesNothingAndAsksNoMore()
    {
        Flow<Story> flow(m_clock, {}, {undoable(step(u"a"_qs, {done})), step(u"b"_qs, {notYet})}, callbacks());
        flow.start();
        flow.cancel();
        m_clock.advance(10min);
        QCOMPARE(m_story, Story({u"a"_qs, u"b"_qs}));
        QCOMPARE(m_end->error().code, ErrorCode::Cancelled);
    }
};

CODER_TEST(TstFlow);
#include "tst_flow.moc"
