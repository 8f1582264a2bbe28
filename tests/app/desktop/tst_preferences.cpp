// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preferences.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

class TstPreferences : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath(u"desktop.ini"_qs); }
    QByteArray bytes() const
    {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QFile written(file());
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(text);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyRowIsWholeAndItsFallbackFits()
    {
        QSet<QString> keys;
        QSet<QString> labels;
        for (const Preference &row : preferenceTable()) {
            keys << QString::fromLatin1(row.key);
            labels << QString::fromLatin1(row.label);
            QVERIFY2(qstrlen(row.help) > 0 && row.help[qstrlen(row.help) - 1] == '.', row.key);
            if (row.kind != PreferenceKind::Secret)
                QVERIFY2(fitsPreference(row, QString::fromUtf8(row.fallback)), row.key);
        }
        QCOMPARE(keys.size(), preferenceTable().size());
        QCOMPARE(labels.size(), preferenceTable().size());
    }

    void whatIsSetIsThereNextTimeAndTold()
    {
        {
            Preferences first(file());
            QSignalSpy told(&first, &Preferences::changed);
            QCOMPARE(first.text(preference::theme), u"system"_qs);
            first.set(preference::theme, u"dark"_qs);
            first.set(preference::theme, u"dark"_qs);
            first.set(preference::closeToTray, u"false"_qs);
            first.remember(u"folder/work"_qs, u"/home/me/müll & more"_qs);
            QCOMPARE(told.size(), 2);
        }
        const Preferences second(file());
        QCOMPARE(second.text(preference::theme), u"dark"_qs);
        QVERIFY(!second.isOn(preference::closeToTray));
        QCOMPARE(second.remembered(u"folder/work"_qs), u"/home/me/müll & more"_qs);
        QVERIFY(bytes().contains("version=1"));
    }

    void whatDoesNotFitIsNotKeptNorBelieved_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("choice") << preference::theme << u"pink"_qs;
        QTest::newRow("switch") << preference::closeToTray << u"maybe"_qs;
        QTest::newRow("folder") << preference::projectFolder << u"relative"_qs;
        QTest::newRow("text") << preference::terminal << u"a\nb"_qs;
        QTest::newRow("secret") << u"LINODE_TOKEN"_qs << u"abc"_qs;
        QTest::newRow("not ours") << u"made/up"_qs << u"true"_qs;
    }
    void whatDoesNotFitIsNotKeptNorBelieved()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Preferences preferences(file());
        const QString before = preferences.text(key);
        preferences.set(key, value);
        QCOMPARE(preferences.text(key), before);
        QVERIFY(bytes().isEmpty());
        QSettings(file(), QSettings::IniFormat).setValue(key, value);
        QCOMPARE(Preferences(file()).text(key), before);
    }

    void anOlderFileIsTakenStepByStep()
    {
        write("version=1\n[window]\nhide=true\n");
        const PreferenceMigration steps[] = {
            {1, [](QSettings &settings) { settings.setValue(u"window/close"_qs, settings.value(u"window/hide"_qs)); }},
            {2, [](QSettings &settings) {
                 settings.setValue(preference::startHidden, settings.value(u"window/close"_qs));
                 settings.remove(u"window"_qs);
             }}};
        const Preferences preferences(file(), nullptr, steps);
        QVERIFY(preferences.isOn(preference::startHidden));
        QVERIFY(!preferences.isReadOnly());
        QCOMPARE(QSettings(file(), QSettings::IniFormat).value(u"version"_qs).toInt(), 3);
    }

    void aFileOfANewerProgramIsReadAndNeverWritten()
    {
        write("version=7\n[appearance]\ntheme=dark\n");
        const QByteArray before = bytes();
        Preferences preferences(file());
        QVERIFY(preferences.isReadOnly());
        QCOMPARE(preferences.text(preference::theme), u"dark"_qs);
        preferences.set(preference::theme, u"light"_qs);
        preferences.remember(u"a"_qs, u"b"_qs);
        QCOMPARE(preferences.text(preference::theme), u"dark"_qs);
        QCOMPARE(bytes(), before);
    }
};
CODER_TEST(TstPreferences);
#include "tst_preferences.moc"
