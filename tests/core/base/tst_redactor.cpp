// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

class TstRedactor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void strangersReadNoneOfThese_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("left");
        const QByteArray pat(64, 'a');
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &left) {
            QTest::newRow(name) << text << left;
        };
        row("known secret", "x canary-token-1 y", "x <secret-1> y");
        row("known secret as base64", "x " + QByteArray("canary-token-1").toBase64() + " y", "x <secret-1> y");
        row("known account", "user jane-doe, not jane-doesnt", "user <account-1>, not jane-doesnt");
        row("provider token", "t=" + pat, "t=<secret-1>");
        row("a digest is none", "sha256:" + pat, "sha256:" + pat);
        row("hub token", "hf_abcdefghijklmnopqrst", "<secret-1>");
        row("assigned", "export OPENAI_API_KEY='abc123def'", "export OPENAI_API_KEY='<secret-1>'");
        row("json", "{\"api_key\": \"abc123def\"}", "{\"api_key\": \"<secret-1>\"}");
        row("header", "Authorization: Bearer abc123def", "Authorization: Bearer <secret-1>");
        row("option", "serve --hf-token abc123def --port 1", "serve --hf-token <secret-1> --port 1");
        row("login in a URL", "http://me:pass@host/x", "http://<secret-1>@host/x");
        row("private key", "a\n-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\nb",
            "a\n<secret-1>\nb");
        row("who", "{\"username\": \"jo\", \"broken", "{\"username\": \"<account-1>\", \"broken");
        row("mail", "to jane@example.org.", "to <account-1>.");
        row("IPv4", "at 203.0.113.7:22, 203.0.113.7/32 and 198.51.100.1",
            "at <address-1>:22, <address-1>/32 and <address-2>");
        row("IPv6", "at [2001:DB8::7]:22 and 2001:db8::7", "at [<address-1>]:22 and <address-1>");
        row("this computer", "127.0.0.1:8000 0.0.0.0 [::1]", "127.0.0.1:8000 0.0.0.0 [::1]");
        row("times and versions", "2026-03-01T10:20:30.123Z 535.183.01 1.2.3.4.5 0.11.0",
            "2026-03-01T10:20:30.123Z 535.183.01 1.2.3.4.5 0.11.0");
        row("home", "/home/jane/.ssh/x", "~/.ssh/x");
    }
    void strangersReadNoneOfThese()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, left);
        Redactor redactor;
        redactor.addSecret(Secret("canary-token-1"));
        redactor.addAccount(u"jane-doe"_qs);
        redactor.setHome(u"/home/jane"_qs);
        QCOMPARE(redactor.redact(text), left);
    }

    void theSameValueKeepsItsPlaceholderFromTextToText()
    {
        Redactor redactor;
        QCOMPARE(redactor.redact("10.0.0.1 10.0.0.2"), QByteArray("<address-1> <address-2>"));
        QCOMPARE(redactor.redact("10.0.0.2"), QByteArray("<address-2>"));
        QCOMPARE(redactor.addresses(), 2);
    }

    void aSecretThatHoldsAnotherIsTakenOutWhole()
    {
        Redactor redactor;
        redactor.addSecret(Secret("secret-one"));
        redactor.addSecret(Secret("secret-one-longer"));
        QCOMPARE(redactor.redact("secret-one-longer secret-one"), QByteArray("<secret-1> <secret-2>"));
    }
};
CODER_TEST(TstRedactor);
#include "tst_redactor.moc"
