// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importsecrets.h"

#include "app/cli/ask.h"
#include "app/cli/words.h"
#include "core/base/files.h"

#include <QJsonArray>

namespace coder {
namespace {

// One secret in a plain file.
struct Found
{
    QString key;   // as the file spells it
    QString name;  // as the keyring does
    QString place; // a file's path
    Secret secret;
};

QString keyringName(const QString &key)
{
    if (key == u"LINODE_TOKEN"_qs || key == u"LINODE_CLI_TOKEN"_qs)
        return secretname::linodeToken;
    return key == u"HUGGING_FACE_HUB_TOKEN"_qs || key == u"HF_TOKEN"_qs ? secretname::hubToken : QString();
}

// A reference, op://…, is no secret: it stays where it is.
QList<Found> secretsIn(const EnvFile &file, const QString &path)
{
    QList<Found> found;
    for (const QString &key : file.keys()) {
        const QString value = file.value(key).value_or(QString()).trimmed();
        if (!keyringName(key).isEmpty() && !value.isEmpty() && !value.startsWith(u"op://"_qs))
            found << Found{key, keyringName(key), path, Secret(value.toUtf8())};
    }
    return found;
}

class SecretImport
{
public:
    explicit SecretImport(CliContext &context)
        : m_context(context)
    {}

    bool run(bool shred, QJsonObject &report)
    {
        const Paths &paths = m_context.program->paths();
        const bool isRead = readFrom(paths.secretsFile()) && readFrom(paths.envFile());
        readLinodeCli(paths.linodeCli);
        const bool isStored = isRead && store();
        if (isStored)
            clean(shred);
        report[u"secrets"] = m_told;
        report[u"shredded"] = QJsonArray::fromStringList(m_shredded);
        return isStored;
    }

private:
    bool readFrom(const QString &path)
    {
        const auto file = EnvFile::load(path);
        if (!file) {
            m_context.out.error(file.error(), MoneyState::NothingRented);
            return false;
        }
        m_found += secretsIn(*file, path);
        return true;
    }

    // Only where no file of the project names another: it counts last.
    void readLinodeCli(const QStringList &files)
    {
        for (const Found &known : m_found)
            if (known.name == secretname::linodeToken)
                return;
        for (const QString &path : files)
            if (const auto ini = readFile(path)) {
                if (const Secret token = linodeCliToken(*ini); !token.isEmpty())
                    m_found << Found{u"token"_qs, secretname::linodeToken, path, token};
                return;
            }
    }

    // The first of a name counts, as when tokens are looked for.
    bool store()
    {
        QStringList done;
        for (const Found &found : m_found) {
            const bool isFirst = !done.contains(found.name);
            if (isFirst) {
                const auto kept = await(m_context.program->secrets().write(found.name, found.secret));
                if (!kept) {
                    m_context.out.error(
                        kept.error(), MoneyState::NothingRented,
                        Cli::tr("%1 stays as it is, and its token is used from there. To move it, start "
                                "or unlock a keyring and import again.")
                            .arg(found.place));
                    return false;
                }
                done << found.name;
                m_context.out.result(Cli::tr("%1 of %2 is in the keyring.").arg(found.name, found.place));
            }
            m_told << QJsonObject{{u"name"_qs, found.name}, {u"from"_qs, found.place}, {u"stored"_qs, isFirst}};
        }
        return true;
    }

    QStringList projectFiles() const
    {
        const Paths &paths = m_context.program->paths();
        QStringList files;
        for (const Found &found : m_found)
            if (found.place == paths.envFile() || found.place == paths.secretsFile())
                files << found.place;
        files.removeDuplicates();
        return files;
    }

    bool mayShred(bool shred, const QStringList &files)
    {
        m_context.out.warn(
            Cli::tr("Secrets still stand in %1. They can be taken out and the old bytes written over. On flash "
                    "disks, copy-on-write file systems, in snapshots and backups, copies may survive that: "
                    "renew a token that matters.")
                .arg(files.join(u", "_qs)));
        return shred || (m_context.mayAsk() && isYes(Output::ask(Cli::tr("Take them out? [y/N] "))));
    }

    void clean(bool shred)
    {
        const QStringList files = projectFiles();
        if (files.isEmpty() || !mayShred(shred, files))
            return;
        for (const QString &path : files) {
            const auto cleaned = cleanFile(path);
            if (cleaned)
                m_shredded << path;
            else
                m_context.out.error(cleaned.error(), MoneyState::NothingRented);
        }
        m_context.out.result(Cli::tr("Taken out of %1.").arg(m_shredded.join(u", "_qs)));
    }

    Result<Unit> cleanFile(const QString &path) const
    {
        auto file = EnvFile::load(path);
        if (!file)
            return fail(file.error());
        for (const Found &found : m_found)
            if (found.place == path)
                file->remove(found.key);
        return shredFile(path, file->toBytes());
    }

    CliContext &m_context;
    QList<Found> m_found;
    QJsonArray m_told;
    QStringList m_shredded;
};

} // namespace

bool importSecrets(CliContext &context, bool shred, QJsonObject &report)
{
    if (context.options.demo) {
        context.out.note(Cli::tr("The demo has a token of its own; secrets stay where they are."));
        return true;
    }
    return SecretImport(context).run(shred, report);
}

} // namespace coder
