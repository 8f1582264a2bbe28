// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/fakes/fakeshell.h"

#include <QJsonObject>

namespace coder::test {

// The guard of a FakeVm: takes what it is told and answers as the real one does (resources/guest/coder_guard.py).
class FakeGuard
{
public:
    explicit FakeGuard(FakeVm &vm);

    bool isThere = true;       // its script is on the VM
    QString tokenError;        // what the provider says of its token
    QJsonObject status;        // what it answers; set() and extend() change it
    QList<QJsonObject> orders; // all that came on standard input, with "do"

private:
    Result<ExecResult> answer(const QString &command, const ExecOptions &options);
    void obey(const QString &verb, const QJsonObject &asked);
};

} // namespace coder::test
