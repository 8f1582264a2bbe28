// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/future.h"
#include "core/base/secret.h"

#include <QObject>

class QProcess;

namespace coder {

// Reads op://vault/item/field with the 1Password CLI, `op read`. The reference is no secret and may be an argument.
// Every failure is SecretReferenceFailed with the CLI's first line: not installed, not signed in, no such item, an
// empty value, or no answer within two minutes (it may be waiting for a fingerprint).
class OpReader : public QObject
{
public:
    explicit OpReader(Clock *clock, QString program = QStringLiteral("op"), QObject *parent = nullptr);

    Future<Secret> read(const QString &reference);

private:
    QProcess *process(const Deferred<Secret> &answer);

    Clock *m_clock;
    QString m_program;
};

} // namespace coder
