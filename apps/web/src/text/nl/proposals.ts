export const texts = {
  title: "Voorstellen",
  leadLearner: "Je school denkt dat deze werkplekken bij je passen. Het bedrijf ziet je pas als jij akkoord gaat.",
  leadSchool: "Wat je school voorstelde, en wat ermee gebeurde.",
  emptyTitle: "Nog geen voorstellen",
  emptyText: "Nieuwe voorstellen verschijnen hier.",
  until: "geldig tot {{day}}",
  agree: "Ik ga akkoord",
  decline: "Liever niet",
  retract: "Trek voorstel in",
} as const;
