// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/tokens.h"

#include "core/base/files.h"

#include <algorithm>

namespace coder {

struct TokenFinder::Search
{
    QStringList names; // the first is also the keychain's
    bool mayBeStored;  // false: the environment only
    bool isLinode = false;
    bool isToken = true; // of letters that a header can carry
};

namespace {

bool isReference(const Secret &secret)
{
    return secret.reveal().startsWith("op://");
}

bool isPrintable(const Secret &secret)
{
    const QByteArray &bytes = secret.reveal();
    return std::ranges::all_of(bytes, [](char letter) { return letter > ' ' && letter < 127; });
}

// A passphrase may hold anything but a line's end.
bool isPassphrase(const Secret &secret)
{
    return !secret.isEmpty() && !secret.reveal().contains('\n') && !secret.reveal().contains('\0');
}

Secret trimmed(const QString &text)
{
    return Secret(text.trimmed().toUtf8());
}

// The token a reference stood for.
Result<FoundToken> resolved(FoundToken found, const Result<Secret> &read, bool (*isUsable)(const Secret &))
{
    if (!read)
        return fail(ErrorCode::SecretReferenceFailed, found.name + QStringLiteral(": ") + read.error().detail);
    if (read->isEmpty() || isReference(*read) || !isUsable(*read))
        return fail(ErrorCode::SecretReferenceFailed, found.name + QStringLiteral(": what was read cannot be used"));
    found.token = *read;
    found.wasReference = true;
    return found;
}

Error missing(const QStringList &names, bool mayBeStored)
{
    const QString &name = names.first();
    return {
        ErrorCode::SecretMissing,
        mayBeStored
            ? QStringLiteral("%1 is not in the environment, .env.secrets or the keychain").arg(name)
            : QStringLiteral("%1 is not in the environment; a stored one is sent to the public API only").arg(name)};
}

} // namespace

TokenFinder::TokenFinder(TokenPlaces places, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
{}

void TokenFinder::lookAnew(TokenPlaces places)
{
    m_places = std::move(places);
    m_found.clear();
    ++m_turn;
}

Future<FoundToken> TokenFinder::linodeToken(const Endpoint &endpoint)
{
    return find({{secretname::linodeToken, QStringLiteral("LINODE_CLI_TOKEN")}, endpoint.isPublic, true});
}

Future<FoundToken> TokenFinder::hubToken(const Endpoint &endpoint)
{
    return find({{secretname::hubToken, QStringLiteral("HF_TOKEN")}, endpoint.isPublic, false});
}

Future<FoundToken> TokenFinder::guardToken(const Endpoint &endpoint)
{
    return find({{secretname::guardToken}, endpoint.isPublic, false});
}

Future<FoundToken> TokenFinder::sshPassphrase()
{
    return find({{secretname::sshPassphrase}, true, false, false});
}

Future<FoundToken> TokenFinder::find(const Search &search)
{
    const QString key = search.names.first() + (search.mayBeStored ? QStringLiteral(" public") : QString());
    if (m_found.contains(key))
        return answered<FoundToken>(m_found.value(key));
    const Deferred<FoundToken> answer;
    whenDone(answer.future(), this, [this, key, turn = m_turn](const Result<FoundToken> &found) {
        if (found && turn == m_turn)
            m_found.insert(key, *found);
    });
    if (auto found = inFiles(search))
        settle(search, std::move(*found), answer);
    else if (!search.mayBeStored)
        answer.resolve(fail(missing(search.names, false)));
    else if (m_places.keychain == nullptr)
        askLinodeCli(search, missing(search.names, true), answer);
    else
        askKeychain(search, answer);
    return answer.future();
}

Secret TokenFinder::read(const Search &search, const QString &text)
{
    return search.isToken ? trimmed(text) : Secret(text.toUtf8());
}

std::optional<FoundToken> TokenFinder::inFiles(const Search &search) const
{
    for (const QString &name : search.names)
        if (const Secret token = read(search, m_places.environment.value(name)); !token.isEmpty())
            return FoundToken{token, TokenSource::Environment, name};
    for (const QString &name : search.names)
        if (const Secret token = read(search, m_places.secretsFile.value(name).value_or(QString()));
            !token.isEmpty() && search.mayBeStored)
            return FoundToken{token, TokenSource::SecretsFile, name};
    return std::nullopt;
}

void TokenFinder::askKeychain(const Search &search, const Deferred<FoundToken> &answer)
{
    whenDone(m_places.keychain->read(search.names.first()), this, [this, search, answer](const Result<Secret> &held) {
        if (held && !held->isEmpty())
            settle(search, {*held, TokenSource::Keychain, search.names.first()}, answer);
        else
            askLinodeCli(search, held ? missing(search.names, true) : held.error(), answer);
    });
}

void TokenFinder::askLinodeCli(const Search &search, const Error &keychainSaid, const Deferred<FoundToken> &answer)
{
    const bool isLocked = keychainSaid.code == ErrorCode::KeyringLocked;
    for (const QString &path : search.isLinode ? m_places.linodeCliFiles : QStringList()) {
        const auto ini = readFile(path);
        if (!ini)
            continue;
        if (const Secret token = linodeCliToken(*ini); !token.isEmpty())
            return settle(search, {token, TokenSource::LinodeCli, QStringLiteral("token"), false, isLocked}, answer);
        break;
    }
    answer.resolve(fail(isLocked ? keychainSaid : missing(search.names, true)));
}

void TokenFinder::settle(const Search &search, FoundToken found, const Deferred<FoundToken> &answer)
{
    const auto isUsable = search.isToken ? &isPrintable : &isPassphrase;
    if (!isReference(found.token)) {
        if (isUsable(found.token))
            return answer.resolve(std::move(found));
        return answer.resolve(fail(ErrorCode::TokenInvalid, found.name + QStringLiteral(" has letters no token has")));
    }
    if (!m_places.readReference)
        return answer.resolve(fail(ErrorCode::SecretReferenceFailed, found.name));
    whenDone(
        m_places.readReference(QString::fromUtf8(found.token.reveal())), this,
        [found, answer, isUsable](const Result<Secret> &read) { answer.resolve(resolved(found, read, isUsable)); });
}

namespace {

using IniSection = QMap<QString, QString>;

QMap<QString, IniSection> readIni(const QByteArray &ini)
{
    QMap<QString, IniSection> sections;
    QString section;
    for (const QString &raw : QString::fromUtf8(ini).split(QLatin1Char('\n'))) {
        const QString line = raw.trimmed();
        if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']')))
            section = line.sliced(1, line.size() - 2);
        else if (!line.startsWith(QLatin1Char('#')) && !line.startsWith(QLatin1Char(';'))
                 && line.contains(QLatin1Char('=')))
            sections[section].insert(line.section(QLatin1Char('='), 0, 0).trimmed().toLower(),
                                     line.section(QLatin1Char('='), 1).trimmed());
    }
    return sections;
}

} // namespace

Secret linodeCliToken(const QByteArray &ini)
{
    const auto sections = readIni(ini);
    const IniSection common = sections.value(QStringLiteral("DEFAULT"));
    const IniSection user = sections.value(common.value(QStringLiteral("default-user")));
    const QString host = user.value(QStringLiteral("api_host"), common.value(QStringLiteral("api_host")));
    if (!host.isEmpty() && host != QLatin1String("api.linode.com"))
        return {};
    return trimmed(user.value(QStringLiteral("token")));
}

} // namespace coder
