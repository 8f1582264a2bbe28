// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/operations.h"

#include "app/democloud/api/account.h"
#include "app/democloud/api/catalogueoperations.h"
#include "app/democloud/api/firewalls.h"
#include "app/democloud/api/instances.h"
#include "app/democloud/api/tokens.h"

namespace coder::demo {

const QList<Operation> &operations()
{
    static const QList<Operation> all =
        accountOperations() + catalogueOperations() + firewallOperations() + instanceOperations() + tokenOperations();
    return all;
}

} // namespace coder::demo
