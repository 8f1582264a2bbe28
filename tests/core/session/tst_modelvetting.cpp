// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/modelvetting.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

// What another model gets on a VM that runs: the settings that it can have, and no others.
class TstModelVetting : public QObject
{
    Q_OBJECT

    static HubModel model(int heads = 40, int longest = 32768)
    {
        HubModel made;
        made.id = u"Qwen/Qwen2.5-Coder-14B-Instruct-AWQ"_qs;
        made.weightBytes = 9'975'062'528;
        made.config = {{u"num_hidden_layers"_qs, 48},
                       {u"hidden_size"_qs, 5120},
                       {u"num_attention_heads"_qs, heads},
                       {u"num_key_value_heads"_qs, 8},
                       {u"head_dim"_qs, 128},
                       {u"intermediate_size"_qs, 13824},
                       {u"vocab_size"_qs, 152064},
                       {u"max_position_embeddings"_qs, longest},
                       {u"quantization_config"_qs, QJsonObject{{u"quant_method"_qs, u"awq"_qs}, {u"bits"_qs, 4}}}};
        return made;
    }
    static Session session(const QMap<QString, QString> &guest = {}, const QString &plan = u"g2-gpu-rtx4000a1-s"_qs)
    {
        Session made;
        made.name = u"work"_qs;
        made.phase = Phase::Ready;
        made.wish.plan = plan;
        made.wish.model = u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs;
        made.wish.servedModelName = u"qwen2.5-coder-7b-instruct"_qs;
        made.wish.guest = guest;
        return made;
    }
    static Result<VettedModel> vetted(const Session &session, const ModelChoice &choice, const HubModel &model)
    {
        const auto change = switchFor(session, {{}, choice});
        return change ? vetModel(session, change->to, choice, model) : fail(change.error());
    }
    static ModelChoice choice(int maxModelLen = 0)
    {
        ModelChoice made;
        made.model = model().id;
        made.maxModelLen = maxModelLen;
        return made;
    }

private Q_SLOTS:
    void theContextIsWhatIsSetOrTheMostThatFits_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("most"); // tokens; the context is between half of it and it
        QTest::addColumn<bool>("isSet");
        QTest::newRow("the model's own fits") << QString() << 0 << 32768 << 32768 << false;
        QTest::newRow("the model's own does not fit") << QString() << 0 << 131072 << 65536 << true;
        QTest::newRow("what is set stays") << u"8192"_qs << 0 << 32768 << 8192 << true;
        QTest::newRow("more is set than it was made for") << u"65536"_qs << 0 << 32768 << 32768 << true;
        QTest::newRow("what is asked for wins") << u"8192"_qs << 16384 << 32768 << 16384 << true;
    }
    void theContextIsWhatIsSetOrTheMostThatFits()
    {
        QFETCH(QString, set);
        QFETCH(int, asked);
        QFETCH(int, longest);
        QFETCH(int, most);
        QFETCH(bool, isSet);
        const QMap<QString, QString> guest =
            set.isEmpty() ? QMap<QString, QString>() : QMap<QString, QString>{{u"VLLM_MAX_MODEL_LEN"_qs, set}};
        const auto told = vetted(session(guest), choice(asked), model(40, longest));
        QVERIFY2(told, qPrintable(told ? QString() : told.error().detail));
        QVERIFY2(told->context <= most && told->context >= most / 2, qPrintable(QString::number(told->context)));
        QCOMPARE(told->to.guest.value(u"VLLM_MAX_MODEL_LEN"_qs), isSet ? QString::number(told->context) : QString());
        QVERIFY(told->fit.fits.value_or(false));
        QCOMPARE(told->to.servedModelName, u"qwen2.5-coder-14b-instruct"_qs);
    }

    void whatDoesNotFitIsRefusedWithItsFigures()
    {
        HubModel huge = model();
        huge.weightBytes = 65'000'000'000;
        const auto told = vetted(session(), choice(), huge);
        QCOMPARE(told.error().code, ErrorCode::ModelTooLarge);
        QVERIFY2(told.error().detail.contains(u"60.5 GiB"_qs), qPrintable(told.error().detail));
        QCOMPARE(vetted(session(), choice(99999), model()).error().code, ErrorCode::ModelTooLarge);
    }

    void itIsSpreadOverAsManyGpusAsItCanBe()
    {
        const QString two = u"g2-gpu-rtx4000a2-s"_qs;
        const auto even = vetted(session({}, two), choice(), model());
        QCOMPARE(even->fit.tensorParallel, 2);
        QVERIFY(!even->to.guest.contains(u"VLLM_TENSOR_PARALLEL_SIZE"_qs));
        const auto odd = vetted(session({}, two), choice(), model(41));
        QCOMPARE(odd->to.guest.value(u"VLLM_TENSOR_PARALLEL_SIZE"_qs), u"1"_qs);
    }

    void whatWasMeantForTheFormerModelIsLeftOut()
    {
        const Session before =
            session({{u"VLLM_EXTRA_ARGS"_qs, u"--quantization awq --enable-prefix-caching --trust-remote-code "
                                             "--tool-call-parser=hermes --enable-auto-tool-choice"_qs}});
        const auto told = vetted(before, choice(), model());
        QCOMPARE(guestSettingsOf(told->to)->extraArgs, QStringList(u"--enable-prefix-caching"_qs));
        QCOMPARE(told->leftOut.size(), 4);
    }
};

CODER_TEST(TstModelVetting);
#include "tst_modelvetting.moc"
