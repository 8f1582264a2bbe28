// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/supportbundle.h"

#include "core/base/files.h"
#include "core/config/config.h"
#include "core/config/settings.h"
#include "core/config/tokens.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace coder {
namespace {

constexpr qint64 mostBytes = 4 << 20; // of one file; the end counts

bool isSecretName(const QString &name)
{
    const Setting *setting = findSetting(name);
    static const QStringList words{u"TOKEN"_qs, u"KEY"_qs, u"SECRET"_qs, u"PASSWORD"_qs};
    return (setting && setting->kind == SettingKind::Secret)
           || std::ranges::any_of(words, [&](const QString &word) { return name.contains(word); });
}

// The end of a file that may be large; empty if it cannot be read.
QByteArray endOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (file.size() > mostBytes)
        file.seek(file.size() - mostBytes);
    return file.read(mostBytes);
}

// Others are left out: whoever reads the list of files must be able to trust it.
const QRegularExpression &sessionFolder()
{
    static const QRegularExpression name(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\z"_qs);
    return name;
}

class Collector
{
public:
    Collector(const Paths &paths, const QProcessEnvironment &environment)
        : m_paths(paths)
        , m_environment(environment)
    {}

    SupportBundle run(const QList<Secret> &known)
    {
        for (const Secret &secret : known)
            m_bundle.redactor.addSecret(secret);
        learnSecrets();
        learnAccounts();
        m_bundle.redactor.setHome(m_paths.home);
        add(u"versions.txt"_qs, versions());
        add(u"settings.txt"_qs, settingsText());
        for (const QString &place : {u"sessions"_qs, u"history"_qs})
            addSessions(place);
        const QFileInfo log(m_paths.log());
        for (const QFileInfo &part : log.dir().entryInfoList({u"coder*.log*"_qs}, QDir::Files, QDir::Name))
            add(u"log/"_qs + part.fileName(), endOf(part.filePath()));
        return std::move(m_bundle);
    }

private:
    void add(const QString &name, const QByteArray &bytes)
    {
        if (!bytes.isEmpty())
            m_bundle.files << SupportFile{name, m_bundle.redactor.redact(bytes)};
    }

    QStringList sessionFolders() const
    {
        QStringList folders;
        for (const QString &place : {u"/sessions"_qs, u"/history"_qs})
            for (const QFileInfo &folder :
                 QDir(m_paths.state + place).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
                if (sessionFolder().match(folder.fileName()).hasMatch())
                    folders << folder.filePath();
        return folders;
    }

    void learn(const QByteArray &bytes) { m_bundle.redactor.addSecret(Secret(bytes.trimmed())); }

    void learnSecrets()
    {
        for (const QString &name : m_environment.keys())
            if (isSecretName(name))
                learn(m_environment.value(name).toUtf8());
        for (const QString &path : {m_paths.envFile(), m_paths.secretsFile()})
            if (const auto file = EnvFile::load(path))
                for (const QString &key : file->keys())
                    if (isSecretName(key) || path == m_paths.secretsFile())
                        learn(file->value(key).value_or(QString()).toUtf8());
        for (const QString &folder : sessionFolders())
            learn(endOf(folder + u"/api_key"_qs));
        learn(endOf(m_paths.apiKeyFile()));
        for (const QString &path : m_paths.linodeCli)
            m_bundle.redactor.addSecret(linodeCliToken(endOf(path)));
    }

    void learnAccounts()
    {
        for (const QString &folder : sessionFolders()) {
            const QJsonObject json = QJsonDocument::fromJson(endOf(folder + u"/session.json"_qs)).object();
            const QJsonValue account = json[u"account"]; // whatever else is in it, and of whichever version
            m_bundle.redactor.addAccount(account[u"username"].toString());
            m_bundle.redactor.addAccount(account[u"euuid"].toString());
        }
    }

    static QByteArray versions()
    {
        const QStringList lines{u"Linode LLM Coder "_qs + QStringLiteral(CODER_VERSION),
                                u"Qt "_qs + QString::fromLatin1(qVersion()),
                                QSysInfo::prettyProductName(),
                                u"kernel "_qs + QSysInfo::kernelVersion(),
                                QSysInfo::currentCpuArchitecture(),
                                u"desktop "_qs + qEnvironmentVariable("XDG_CURRENT_DESKTOP", u"none"_qs),
                                u"session "_qs + qEnvironmentVariable("XDG_SESSION_TYPE", u"none"_qs)};
        return lines.join(u'\n').toUtf8() + '\n';
    }

    // Only names we know: what else stands in a project's .env is not ours to show.
    QByteArray settingsText() const
    {
        const auto file = EnvFile::load(m_paths.envFile());
        if (!file)
            return file.error().detail.toUtf8() + '\n';
        const ConfigReading reading = readConfig(*file, m_environment);
        QStringList lines;
        for (auto it = reading.config.given().begin(); it != reading.config.given().end(); ++it)
            lines << u"%1=%2"_qs.arg(it.key(), it.value());
        for (const ConfigProblem &problem : reading.problems)
            lines << u"# "_qs + problem.sentence;
        return lines.join(u'\n').toUtf8() + '\n';
    }

    void addSessions(const QString &place)
    {
        const QDir folder(m_paths.state + u'/' + place);
        for (const QString &name :
             folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name).filter(sessionFolder()))
            for (const char *leaf : {"session.json", "events.jsonl", "keeper.log"}) {
                const QString inside = place + u'/' + name + u'/' + QLatin1String(leaf);
                add(inside, endOf(m_paths.state + u'/' + inside));
            }
    }

    const Paths &m_paths;
    const QProcessEnvironment &m_environment;
    SupportBundle m_bundle;
};

Result<Unit> pack(const QString &folder, const QString &top, const QString &path)
{
    QProcess tar;
    tar.setChildProcessModifier([] { ::umask(077); });
    tar.start(u"tar"_qs, {u"--create"_qs, u"--gzip"_qs, u"--owner=user:1000"_qs, u"--group=user:1000"_qs, u"--file"_qs,
                          path, u"--directory"_qs, folder, top});
    if (!tar.waitForStarted())
        return fail(ErrorCode::ProgramMissing, u"tar"_qs);
    tar.waitForFinished(-1);
    if (tar.exitStatus() == QProcess::NormalExit && tar.exitCode() == 0)
        return Unit{};
    return fail(ErrorCode::FileUnwritable, path + u": "_qs + QString::fromUtf8(tar.readAllStandardError()).trimmed());
}

} // namespace

SupportBundle collectSupport(const Paths &paths, const QProcessEnvironment &environment, const QList<Secret> &known)
{
    return Collector(paths, environment).run(known);
}

Future<QList<Secret>> keptSecrets(Program &program)
{
    const QStringList names{secretname::apiKey, secretname::linodeToken, secretname::hubToken,
                            secretname::sshPassphrase, secretname::guardToken};
    const Deferred<QList<Secret>> answer;
    const auto found = std::make_shared<QList<Secret>>();
    const auto open = std::make_shared<qsizetype>(names.size());
    for (const QString &name : names)
        whenDone(program.secrets().read(name), &program, [answer, found, open](const Result<Secret> &secret) {
            if (secret)
                *found << *secret;
            if (--*open == 0)
                answer.resolve(*found);
        });
    return answer.future();
}

QString supportFileName(const QDateTime &now)
{
    return u"linode-llm-coder-support-%1.tar.gz"_qs.arg(now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_qs));
}

Result<Unit> saveSupport(const SupportBundle &bundle, const QString &path)
{
    const QTemporaryDir folder;
    const QString top = u"linode-llm-coder-support"_qs;
    for (const SupportFile &file : bundle.files) {
        const QString target = folder.path() + u'/' + top + u'/' + file.name;
        if (!makePrivateFolder(QFileInfo(target).path()))
            return fail(ErrorCode::FileUnwritable, target);
        if (const auto written = writePrivate(target, file.bytes); !written)
            return written;
    }
    if (QFileInfo::exists(path))
        return fail(ErrorCode::FileUnwritable, path + u": it is there already"_qs);
    return pack(folder.path(), top, QFileInfo(path).absoluteFilePath());
}

} // namespace coder
