/// Companies that look at Carewell Systems' products, as `DemoCompany.prospects` describes a line.
let carewellProspects = """
    Lakeside Clinic | 6214 | 800 | AT | Tom Berger | Head of Nursing | Carewell Ward | de
    Mercy Valley Hospital | 6221 | 4300 | US | Laura Whitman | Chief Nursing Officer | Carewell Ward | en
    Harrow Pathology | 6215 | 950 | GB | Dr. Neil Sharma | Laboratory Director | Carewell Link | en
    Three Rivers Health | 6221 | 5600 | US | Dana Kruger | VP Patient Flow | Carewell Flow | en
    Orchid Fertility | 6211 | 240 | US | Dr. Simone Abbott | Medical Director | Carewell Flow | en
    Northern Isles Health Board | 9231 | 3200 | GB | Fergus Muir | Director of Digital | Carewell Link | en
    Palmetto Care Homes | 6233 | 1900 | US | Betty Larkin | VP Care | Carewell Ward | en
    Cobalt Insurance | 5241 | 2100 | US | Adrian Wolfe | Director of Data Exchange | Carewell Link | en
    St. Clement Hospital | 6221 | 2700 | GB | Philippa Royce | Chief Operating Officer | Carewell Theatre | en
    Riverbend Oncology | 6223 | 870 | US | Dr. Hal Jensen | Chief Medical Officer | Carewell Pharmacy | en
    Ostsee Klinikum | 6221 | 3100 | DE | Dr. Beate Lorenz | Ärztliche Direktorin | Carewell Theatre | de
    Summit Orthopedics | 6223 | 620 | US | Chad Ellison | Administrator | Carewell Theatre | en
    Granville Memorial | 6221 | 1500 | US | Nancy Brill | Chief Information Officer | Carewell Link | en
    Redstone Tribal Health | 6214 | 690 | US | Lila Begay | Health Director | Carewell Flow | en
    Willowbrook Hospice | 6216 | 410 | US | Martha Quill | Executive Director | Carewell Flow | en
    Bayfront Medical | 6221 | 3900 | US | Dr. Enrique Sala | Chief of Surgery | Carewell Theatre | en
    Aldgate Day Surgery | 6214 | 300 | GB | Katie Munro | Theatre Manager | Carewell Theatre | en
    Kirkwall Rural Health | 6221 | 720 | GB | Dr. Angus Rendall | Medical Director | Carewell Ward | en
    Province of Tarn Health | 9231 | 2600 | FR | Mireille Santoni | Directrice des systèmes | Carewell Link | fr
    Beacon Hill Pediatrics | 6211 | 180 | US | Dr. Amy Stone | Managing Partner | Carewell Flow | en
    Atlas Medical Transport | 6219 | 860 | US | Jerome Fields | Dispatch Director | Carewell Link | en
    Ferncliff Hospital | 6221 | 2400 | US | Yvette Moran | VP Operations | Carewell Flow | en
    Linden Park Surgery | 6214 | 350 | GB | Dr. Raj Menon | Clinical Director | Carewell Theatre | en
    Copper Basin Hospital | 6221 | 980 | US | Gail Stroud | Chief Nursing Officer | Carewell Ward | en
    Lombard Diagnostics | 6215 | 1300 | IT | Chiara Riva | Direttrice laboratorio | Carewell Link | en
    Winslow Behavioral | 6222 | 640 | US | Dr. Keith Amaro | Medical Director | Carewell Pharmacy | en
    Great Plains Dialysis | 6214 | 1100 | US | Holly Jurgens | VP Clinical Services | Carewell Pharmacy | en
    Saltmarsh Nursing | 6231 | 1500 | GB | Deborah Finch | Director of Care | Carewell Ward | en
    Hospital San Telmo | 6221 | 2900 | ES | Dr. Lucía Prieto | Directora médica | Carewell Ward | en
    Maple Ridge Seniors | 6233 | 1250 | CA | Joanne Tran | VP Operations | Carewell Flow | en
    Eastgate Children's | 6223 | 2200 | US | Marlene Fox | VP Nursing | Carewell Ward | en
    Sankt Gallus Spital | 6221 | 1850 | CH | Urs Keller | Leiter Informatik | Carewell Link | de
    Cardinal Home Care | 6216 | 1600 | US | Denzel Price | Chief Operating Officer | Carewell Flow | en
    Uplands Medical College | 6113 | 2700 | US | Dr. Irene Castor | Associate Dean | Carewell Theatre | en
    Blackwater County Health | 9231 | 1400 | US | Rhonda Spivey | Health Officer | Carewell Link | en
    Quayside Private Hospital | 6221 | 1100 | AU | Gavin Roe | General Manager | Carewell Theatre | en
    """
