// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/runstore.h"

#include "core/base/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

bool isId(const QString &id)
{
    static const QRegularExpression form(u"^[A-Za-z0-9_-]{1,100}$"_qs);
    return form.match(id).hasMatch();
}

// Keys of a QJsonObject are sorted: the same result has the same bytes.
QString idOf(const QJsonObject &kept, const QDateTime &date)
{
    const QByteArray bytes = QJsonDocument(kept).toJson(QJsonDocument::Compact);
    const QByteArray mark = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(12);
    const QString time = date.isValid() ? date.toUTC().toString(u"yyyyMMdd-HHmmss"_qs) : u"undated"_qs;
    return time + u'-' + QString::fromLatin1(mark);
}

bool isNewer(const BenchmarkRun &a, const BenchmarkRun &b)
{
    return std::tie(b.date, b.id) < std::tie(a.date, a.id);
}

} // namespace

RunStore::RunStore(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{}

QString RunStore::path(const QString &id) const
{
    return m_folder + u'/' + id + u".json"_qs;
}

RunStore::Listing RunStore::list() const
{
    Listing listing;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.json"_qs}, QDir::Files, QDir::Name))
        if (auto run = read(file.completeBaseName()))
            listing.runs << *std::move(run);
        else
            listing.damaged << file.filePath();
    std::ranges::sort(listing.runs, isNewer);
    return listing;
}

Result<QJsonObject> RunStore::result(const QString &id) const
{
    if (!isId(id))
        return fail(ErrorCode::NotFound, id);
    const auto bytes = readFile(path(id));
    if (!bytes)
        return fail(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    return document.isObject() ? Result<QJsonObject>(document.object()) : fail(ErrorCode::InvalidInput, path(id));
}

Result<BenchmarkRun> RunStore::read(const QString &id) const
{
    const auto kept = result(id);
    auto run = kept ? runFrom(*kept) : fail(kept.error());
    if (run)
        run->id = id;
    return run;
}

Result<BenchmarkRun> RunStore::add(const QJsonObject &result)
{
    const QJsonObject kept = withoutDetails(result);
    auto run = runFrom(kept);
    if (!run)
        return run;
    run->id = idOf(kept, run->date);
    if (QFileInfo::exists(path(run->id)))
        return run;
    if (!makePrivateFolder(m_folder))
        return fail(ErrorCode::FileUnwritable, m_folder);
    if (const auto written = writePrivate(path(run->id), QJsonDocument(kept).toJson()); !written)
        return fail(written.error());
    Q_EMIT changed();
    return run;
}

Result<Unit> RunStore::remove(const QString &id)
{
    if (!isId(id) || !QFileInfo::exists(path(id)))
        return fail(ErrorCode::NotFound, id);
    if (!QFile::remove(path(id)))
        return fail(ErrorCode::FileUnwritable, path(id));
    Q_EMIT changed();
    return Unit{};
}

void RunStore::watch()
{
    if (m_watcher || !makePrivateFolder(m_folder))
        return;
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{m_folder});
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &RunStore::changed);
}

} // namespace coder::benchmark
