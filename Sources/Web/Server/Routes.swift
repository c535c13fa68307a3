/// Every route of the site, a function a feature and portal.
func addRoutes(to site: Site) {
    addHealth(to: site)
    addFront(to: site)
    addSignIn(to: site)
    addLinks(to: site)
    addSessions(to: site)
    addAdministrators(to: site)
    addPortals(to: site)
    addAERequests(to: site)
    addAEDrafts(to: site)
    addWithdrawals(to: site)
    addDealEnds(to: site)
    addAEIntroductions(to: site)
    addAEFeedback(to: site)
    addAEDeals(to: site)
    addImports(to: site)
    addImportedWords(to: site)
}
