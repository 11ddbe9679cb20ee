"""The keys that records are known to have; others are kept and found."""

from typing import Final

from cqtt.findings import Severity
from cqtt.interop.portal.look import Look

KEYS: Final = frozenset(
    (
        "authorizedAgencies",
        "cases",
        "categoriesDetails",
        "category",
        "categoryIds",
        "code",
        "codeNotation",
        "coordinatingAgencies",
        "createdAt",
        "decisionNo",
        "delegatedAgencies",
        "departmentAuthorityIds",
        "departmentAuthorizedIds",
        "departmentCoordinatingIds",
        "departmentDetails",
        "departmentExecutingIds",
        "departmentPromulgateCode",
        "departmentPromulgateId",
        "departmentPromulgateName",
        "departmentsAuthority",
        "departmentsAuthorized",
        "departmentsCoordinating",
        "departmentsExecuting",
        "description",
        "dossierReceivingAddresses",
        "executingAgencies",
        "executionCases",
        "executionMethods",
        "executionSteps",
        "fees",
        "formalityTargetType",
        "formalityType",
        "id",
        "isFullProcess",
        "isInternal",
        "isMinistry",
        "isNonTerritorial",
        "isOfflineOnly",
        "isOtherAgency",
        "isProvince",
        "isSharedService",
        "isUndetermined",
        "isVertical",
        "isWard",
        "keywords",
        "legalBasisIds",
        "legalBasisesDetails",
        "name",
        "note",
        "procedureProposal",
        "procedureRelatedGroup",
        "profileComponents",
        "requirementsAndConditions",
        "resultIds",
        "resultsDetails",
        "returningMethods",
        "serviceGroupIds",
        "serviceGroupsDetails",
        "state",
        "subjectTypeIds",
        "subjectTypesDetails",
        "targetObjects",
        "type",
        "unitGroupAuthorityIds",
        "unitGroupAuthorizedIds",
        "unitGroupCoordinatingIds",
        "unitGroupExecutingIds",
        "unitGroupsAuthority",
        "unitGroupsAuthorized",
        "unitGroupsCoordinating",
        "unitGroupsExecuting",
        "updatedAt",
    )
)


def unknown_keys(record: Look) -> None:
    """Find the keys that no record had before; they are kept like all others."""
    if record.data.keys() <= KEYS:
        return
    for name in record.data:
        if name not in KEYS:
            written = str(name)
            record.observe("known-key", written, written or "nothing", Severity.NOTE)
