import './no-eval.ts'
import { mount } from 'svelte'
import './app.css'
import App from './App.svelte'
import { begin } from './session.svelte.ts'

const target = document.getElementById('app')
if (target) {
  await begin()
  mount(App, { target })
}
