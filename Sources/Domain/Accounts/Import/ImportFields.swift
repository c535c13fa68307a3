extension ImportKind {
    /// A field that this kind takes, whether it can do without, and the column names that mean it, best first,
    /// as `NameMatch.key` leaves them.
    package struct Field: Sendable {
        package let field: ImportField
        package let isRequired: Bool
        let headers: [String]
    }

    /// In the order in which they are offered. The names are those of the CRM files and of the usual exports
    /// (Salesforce, HubSpot, Dynamics, Pipedrive).
    package var fields: [Field] {
        switch self {
        case .accounts: ImportKind.accountFields
        case .opportunities: ImportKind.opportunityFields
        case .salesTeams: ImportKind.salesTeamFields
        case .products: ImportKind.productFields
        case .references: ImportKind.referenceFields
        }
    }

    private static let accountFields: [Field] = [
        required(
            .name, "account", "accountname", "companyname", "company", "organization", "organisation",
            "organizationname", "customer", "customername", "name"),
        optional(.sector, "sector", "industry", "industrysector", "primaryindustry", "vertical", "branch"),
        optional(.founded, "yearestablished", "yearfounded", "founded", "yearstarted", "foundedyear"),
        optional(.revenue, "revenue", "annualrevenue", "totalrevenue", "turnover", "sales"),
        optional(
            .employees, "employees", "numberofemployees", "employeecount", "noofemployees", "headcount",
            "companysize", "staff"),
        optional(
            .country, "officelocation", "country", "countryregion", "billingcountry", "address1country",
            "hqcountry", "location", "countrycode"),
        optional(.parent, "subsidiaryof", "parentaccount", "parentcompany", "parentaccountname", "parent"),
    ]

    private static let opportunityFields: [Field] = [
        required(.key, "opportunityid", "dealid", "opportunitykey", "recordid", "externalid", "id"),
        optional(.name, "opportunityname", "dealname", "dealtitle", "topic", "name"),
        optional(
            .agent, "salesagent", "opportunityowner", "dealowner", "owner", "ownername", "salesrep",
            "salesperson", "accountexecutive", "agent"),
        optional(.product, "product", "productname", "productline"),
        optional(
            .account, "account", "accountname", "associatedcompany", "primaryassociatedcompany", "company",
            "companyname", "organization", "customer"),
        required(.stage, "dealstage", "stage", "stagename", "opportunitystage", "salesstage"),
        optional(
            .engaged, "engagedate", "engagedon", "engaged", "createddate", "createdate", "createdon",
            "opendate", "startdate", "created", "dealcreated"),
        optional(
            .closed, "closedate", "closedon", "closed", "actualclosedate", "estclosedate",
            "expectedclosedate"),
        optional(
            .value, "closevalue", "amount", "dealvalue", "value", "opportunityamount", "estrevenue",
            "totalamount", "revenue"),
    ]

    private static let salesTeamFields: [Field] = [
        required(
            .name, "salesagent", "agent", "agentname", "salesrep", "salesperson", "fullname", "username",
            "name", "owner"),
        required(.manager, "manager", "managername", "salesmanager", "reportsto", "teamlead"),
        optional(.office, "regionaloffice", "office", "region", "territory", "team"),
    ]

    private static let productFields: [Field] = [
        required(.name, "product", "productname", "name"),
        optional(.series, "series", "productfamily", "family", "productline", "category"),
        required(.price, "salesprice", "listprice", "price", "unitprice", "standardprice"),
    ]

    private static let referenceFields: [Field] = [
        required(.name, "referencename", "contactname", "fullname", "reference", "contact", "name"),
        required(.account, "account", "accountname", "company", "companyname", "customer", "organization"),
        required(.mail, "mail", "email", "emailaddress", "mailaddress", "workemail"),
        optional(.tier, "tier", "referencetier", "level", "programtier"),
        optional(.types, "engagementtypes", "willingto", "willing", "activities", "types", "acceptedtypes"),
        optional(.title, "title", "jobtitle", "position", "role"),
        optional(.phone, "phone", "phonenumber", "businessphone", "telephone", "mobile", "mobilephone"),
        optional(.seniority, "seniority", "seniorityflag", "employmentseniority", "managementlevel"),
        optional(.function, "function", "department", "jobfunction", "employmentrole"),
        optional(.language, "language", "languages", "preferredlanguage"),
        optional(.useCases, "usecases", "usecase"),
        optional(.competitors, "competitors", "competitorsevaluated", "alternatives", "competitor"),
        optional(.past, "pastengagements", "engagements", "history", "pastcalls", "previousengagements"),
        optional(.pastDate, "date", "engagementdate", "calldate", "activitydate"),
        optional(.pastType, "type", "engagementtype", "activitytype"),
    ]

    private static func required(_ field: ImportField, _ headers: String...) -> Field {
        Field(field: field, isRequired: true, headers: headers)
    }

    private static func optional(_ field: ImportField, _ headers: String...) -> Field {
        Field(field: field, isRequired: false, headers: headers)
    }
}
