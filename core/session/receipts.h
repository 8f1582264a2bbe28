// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/session/session.h"

#include <QJsonObject>

namespace coder {

class SessionStore;
struct GuardReport;

// What a session that is proved gone has cost. One that never had a VM has no receipt: its `created` is invalid.
Receipt receiptOf(const Session &session);

// What a session has done by its guard's last word; what was known before where that tells nothing of it: a guard of an
// older kind, or one that was never heard.
Usage usageTold(const Session &session, const std::optional<GuardReport> &heard);

QJsonObject toJson(const Usage &usage);
Usage usageFromJson(const QJsonObject &json);

// The record on disk; a newer program's is read as far as it is understood. InvalidInput without id or creation time.
QJsonObject toJson(const Receipt &receipt);
Result<Receipt> receiptFromJson(const QJsonObject &json);

// The receipts of this computer: a file each in `folder`, named by time and session, that outlive the sessions.
class ReceiptBook
{
public:
    explicit ReceiptBook(QString folder);
    // The one that belongs to a store of sessions.
    static ReceiptBook of(const SessionStore &store);

    // Writes the receipt; the same session's is replaced. FileUnwritable.
    Result<Unit> keep(const Receipt &receipt) const;
    // Oldest first. One that cannot be read is left out, and stays where it is.
    QList<Receipt> all() const;

private:
    QString m_folder;
};

// Of the book, and of ended sessions that are not in it: it could not be written, or an older program ended them.
QList<Receipt> receiptsOf(const ReceiptBook &book, const QList<Session> &sessions);

} // namespace coder
